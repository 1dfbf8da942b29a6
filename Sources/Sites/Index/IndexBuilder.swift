public import Vocabulary

/// Compiles lists into an index file.
public struct IndexBuilder {
  private let sources: [ListSource]
  private let syntaxes: [ListSyntax]
  private var reader = EntryReader()
  private var recorded: [RecordedSource] = []
  private var faults: [Complaint] = []

  private init(_ sources: [ListSource], _ syntaxes: [ListSyntax]) {
    self.sources = sources
    self.syntaxes = syntaxes
  }

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
    try build(path, from: sources, now: now, syntaxes: listTable)
  }

  /// The same with other syntaxes that sources may name.
  static func build(
    _ path: String, from sources: [ListSource], now: Instant, syntaxes: [ListSyntax]
  ) throws(Complaints) -> BuildReport {
    var builder = IndexBuilder(sources, syntaxes)
    builder.readSources()
    if !builder.faults.isEmpty { throw Complaints(builder.faults) }
    do {
      return try builder.write(to: path, now: now)
    } catch {
      throw Complaints([error])
    }
  }

  private mutating func readSources() {
    let found = sources.map { source in
      Result { () throws(Complaint) in try ListFiles(of: source) }
    }
    reader.pool.reserve(Self.byteCount(of: found))
    for result in found {
      switch result {
      case .success(let files): read(files)
      case .failure(let fault): faults.append(fault)
      }
    }
    if !reader.pool.isWhole || reader.register.lists.count >= Int(EntryMark.first) {
      faults.append(
        Complaint(what: "the lists are too large for one index", mend: "name fewer lists"))
    }
  }

  /// How many bytes all files have together, about what their names take.
  private static func byteCount(of found: [Result<ListFiles, Complaint>]) -> Int {
    found.reduce(0) { sum, result in
      guard case .success(let files) = result else { return sum }
      return files.files.reduce(sum) { $0 + Int(FileStamp($1.path)?.size ?? 0) }
    }
  }

  private mutating func read(_ found: ListFiles) {
    let source = found.source
    reader.usesExpressions = source.expressions
    for (reason, path) in found.leftOut { reader.skip(reason, path: path) }
    var files: [RecordedSource.File] = []
    var included: [RecordedSource.File] = []
    var entryCount = 0
    for file in found.files {
      do throws(Complaint) {
        files.append(try read(file))
        for other in reader.included where !included.contains(where: { $0.path == other.path }) {
          included.append(other)
        }
        entryCount += reader.entryCount
      } catch {
        faults.append(error)
      }
    }
    if entryCount == 0, found.files.contains(where: \.isOfFolder), faults.isEmpty {
      faults.append(
        Complaint(
          file: source.path, what: "the folders hold no entries",
          mend: "the download failed; fetch it again"))
    }
    let own = Set(found.files.map(\.path))
    recorded.append(
      RecordedSource(source: source, files: files + included.filter { !own.contains($0.path) }))
  }

  private mutating func read(_ file: ListFile) throws(Complaint) -> RecordedSource.File {
    let stamp = FileStamp(file.path)
    let bytes = try FileBytes.read(file.path)
    var record = RecordedSource.File(file.path, bytes: bytes, stamp: stamp)
    if file.part == .usage { return record }
    let skippedBefore = reader.skipped.total
    try reader.read(bytes, of: file, among: syntaxes)
    record.entryCount = reader.entryCount
    record.skippedCount = reader.skipped.total - skippedBefore
    return record
  }

  private consuming func write(to path: String, now: Instant) throws(Complaint) -> BuildReport {
    let lists = reader.register.lists
    var report = BuildReport(lists: lists, skipped: reader.skipped)
    report.entryCount = lists.reduce(0) { $0 + $1.entryCount }
    var head = IndexHead()
    head.built = now
    head.sources = recorded
    head.lists = lists
    var sets = SetTable()
    let ranges = RangeTable(reader.ranges, sets: &sets)
    head.expressions = ExpressionPool.joined(reader.expressions, sets: &sets)
    report.expressions = reader.expressionReport
    let table = IndexTable(reader.pool, sets: sets)
    if !table.sets.isWhole {
      throw Complaint(
        file: path, what: "the names are in more than 65,535 different sets of lists",
        mend: "name fewer lists")
    }
    report.nameCount = table.nameCount
    report.rangeCount = ranges.count
    report.byteCount = try IndexFile.write(table, ranges, head: &head, to: path)
    return report
  }
}
