public import Vocabulary

/// Compiles lists into an index file.
public struct IndexBuilder {
  private let sources: [ListSource]
  private var reader = EntryReader()
  private var lists: [RecordedList] = []
  private var listNumbers: [String: Int] = [:]
  private var recorded: [RecordedSource] = []
  private var faults: [Complaint] = []

  private init(_ sources: [ListSource]) { self.sources = sources }

  /// Reads the sources and writes the index aside, then in one step to `path`.
  ///
  /// Whoever has the old index open goes on reading it.
  ///
  /// - Parameters:
  ///   - path: The index file.
  ///   - sources: The lists, in the order of the settings.
  ///   - now: The time to record.
  /// - Throws: every fault of the sources; nothing is written then.
  public static func build(
    _ path: String, from sources: [ListSource], now: Instant
  ) throws(Complaints) -> BuildReport {
    var builder = IndexBuilder(sources)
    builder.readSources()
    if !builder.faults.isEmpty { throw Complaints(builder.faults) }
    do {
      return try builder.write(to: path, now: now)
    } catch {
      throw Complaints([error])
    }
  }

  private mutating func readSources() {
    for source in sources {
      do throws(Complaint) {
        try read(source)
      } catch {
        faults.append(error)
      }
    }
    if !reader.pool.isWhole || lists.count >= Int(EntryMark.first) {
      faults.append(
        Complaint(what: "the lists are too large for one index", mend: "name fewer lists"))
    }
  }

  private mutating func read(_ source: ListSource) throws(Complaint) {
    let found = try ListFiles(of: source)
    for folder in found.linkedFolders { reader.skipFolder(folder) }
    var files: [RecordedSource.File] = []
    var entryCount = 0
    for file in found.files {
      do throws(Complaint) {
        let (record, count) = try read(file, of: source)
        files.append(record)
        entryCount += count
      } catch {
        faults.append(error)
      }
    }
    if entryCount == 0, found.files.contains(where: { $0.part != .whole }), faults.isEmpty {
      faults.append(
        Complaint(
          file: source.path, what: "the folders hold no entries",
          mend: "the download failed; fetch it again"))
    }
    recorded.append(RecordedSource(source: source, files: files))
  }

  private mutating func read(
    _ file: ListFile, of source: ListSource
  ) throws(Complaint) -> (RecordedSource.File, entries: Int) {
    let stamp = FileStamp(file.path)
    let bytes = try FileBytes.read(file.path)
    let text = try ListText.of(bytes, path: file.path)
    let syntax = try Self.syntax(of: text, file: file, source: source)
    let number = number(of: file, power: source.power)
    let skippedBefore = reader.skipped.total
    reader.read(
      text, of: file, into: UInt16(clamping: number), power: source.power, by: syntax)
    lists[number].entryCount += reader.entryCount
    if file.part == .whole, reader.entryCount == 0, reader.skipped.total > skippedBefore {
      throw Complaint(
        file: file.path, line: 1, what: "not one entry could be read as \(syntax.name)",
        mend: "name another syntax")
    }
    let record = RecordedSource.File(
      path: file.path, size: Int64(bytes.count), changed: stamp?.changed ?? 0,
      checksum: FileBytes.checksum(bytes))
    return (record, reader.entryCount)
  }

  /// The number of a file's list; the files of one folder are one list.
  private mutating func number(of file: ListFile, power: ListPower) -> Int {
    let key = "\(file.list)\n\(file.category)\n\(power.name)"
    if let number = listNumbers[key] { return number }
    lists.append(
      RecordedList(name: file.list, category: file.category, power: power, entryCount: 0))
    listNumbers[key] = lists.count - 1
    return lists.count - 1
  }

  /// The syntax of a file: that of the settings, else the one that its content shows.
  static func syntax(
    of text: [UInt8], file: ListFile, source: ListSource
  ) throws(Complaint) -> ListSyntax {
    let name = file.part == .whole ? source.syntax : "squidguard"
    let hasText = text.contains { $0 > 0x20 }
    // In a folder of categories some files are empty by nature.
    let sample = file.part == .whole || hasText ? try ListSample(of: text, path: file.path) : nil
    guard let name else { return try sample?.syntax() ?? listTable[0] }
    if let syntax = listTable.first(where: { $0.name == name }) { return syntax }
    throw Complaint(
      file: file.path, what: "there is no list syntax \"\(name)\"",
      mend: "name one of \(listTable.map(\.name).joined(separator: ", "))")
  }

  private consuming func write(to path: String, now: Instant) throws(Complaint) -> BuildReport {
    var report = BuildReport(lists: lists, skipped: reader.skipped)
    report.entryCount = lists.reduce(0) { $0 + $1.entryCount }
    var head = IndexHead()
    head.built = now
    head.sources = recorded
    head.lists = lists
    let table = IndexTable(reader.pool)
    if !table.sets.isWhole {
      throw Complaint(
        file: path, what: "the names are in more than 65,535 different sets of lists",
        mend: "name fewer lists")
    }
    report.nameCount = table.nameCount
    report.byteCount = try IndexFile.write(table, head: &head, to: path)
    return report
  }
}
