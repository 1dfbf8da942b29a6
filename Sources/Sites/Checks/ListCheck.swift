public import Vocabulary
public import WebAddress

/// Looks through lists for what whoever keeps them should know; builds no index.
public struct ListCheck {
  /// What was found, by file and line.
  public private(set) var findings: [ListFinding] = []
  /// The lists that cannot be used.
  public private(set) var faults: [Complaint] = []
  /// The lists, with the number of entries of each.
  public private(set) var lists: [RecordedList] = []

  private let suffixes: PublicSuffixList
  /// The v2fly lists that were parsed last.
  private var v2fly: V2FlyFolder?
  /// The names that protected lists hold.
  private var protectedNames: [[UInt8]] = []

  /// Checks the lists of sources, one list after the other.
  ///
  /// - Parameters:
  ///   - sources: The lists; block lists are compared with the protected ones among them.
  ///   - suffixes: The public suffixes, which hold sites of many owners.
  public init(_ sources: [ListSource], suffixes: PublicSuffixList) {
    self.suffixes = suffixes
    for source in sources where source.power == .protected { check(source) }
    for source in sources where source.power != .protected { check(source) }
    findings.sort { ($0.kind, $0.file, $0.line) < ($1.kind, $1.file, $1.line) }
  }

  private mutating func check(_ source: ListSource) {
    do throws(Complaint) {
      let found = try ListFiles(of: source)
      var unlisted = EntryReader()
      for (reason, path) in found.leftOut { unlisted.skip(reason, path: path) }
      add(unlisted.skipped)
      // The files of one list stand behind each other.
      var files = found.files[...]
      while let first = files.first {
        let own = files.prefix { $0.list == first.list && $0.category == first.category }
        files = files.dropFirst(own.count)
        check(Array(own), usesExpressions: source.expressions)
      }
    } catch {
      faults.append(error)
    }
  }

  /// Checks the files of one list, or the lists of one file.
  private mutating func check(_ files: [ListFile], usesExpressions: Bool) {
    var reader = EntryReader(keepsPlaces: true, placeLimit: .max)
    reader.usesExpressions = usesExpressions
    swap(&reader.v2fly, &v2fly)
    for file in files where file.part != .usage {
      do throws(Complaint) {
        try reader.read(try FileBytes.read(file.path), of: file)
      } catch {
        faults.append(error)
      }
    }
    add(reader.skipped)
    swap(&reader.v2fly, &v2fly)
    let all = reader.pool.entriesInOrder
    for (number, list) in reader.register.lists.enumerated() where list.entryCount > 0 {
      let entries = ListEntries(
        all, text: reader.pool.text, list: number, places: reader.places ?? ListPlaces())
      lists.append(list)
      addFindings(of: entries, power: list.power)
    }
  }

  private mutating func addFindings(of entries: ListEntries, power: ListPower) {
    findings += entries.needless
    if power == .protected { return protectedNames += entries.names }
    findings += entries.findings(.publicSuffix) { isSuffix($0) }
    guard power == .block else { return }
    let held = entries.holders(of: protectedNames)
    findings += entries.findings(.protectedDestination) { held.contains($0) }
  }

  /// True for a host under which anybody can register a name.
  private func isSuffix(_ name: [UInt8]) -> Bool {
    let entry = SplitEntry(name)
    if !entry.tail.isEmpty || HostName.isAddress(name.span) { return false }
    // One label more than a suffix is registrable as a whole.
    let longer = Array("x.".utf8) + name
    return suffixes.registrableStart(of: longer.span) == 0
  }

  private mutating func add(_ skipped: SkippedEntries) {
    for (reason, places) in skipped.places {
      findings += places.map { place in
        ListFinding(kind: .skipped(reason), file: place.file, line: place.line)
      }
    }
  }
}
