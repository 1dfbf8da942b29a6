/// Adds the rules of one list: its own, those that it includes, those that belong to it as well.
///
/// Each rule is added once, whichever way it came; so lists may include each other.
struct V2FlyWalk {
  private struct Place: Hashable {
    var path: String
    var line: Int
  }

  private(set) var folder: V2FlyFolder
  private var added: Set<Place> = []
  /// The filters under which each list was walked through.
  private var visits: [String: [Set<String>]] = [:]
  /// The most filters of one list; real lists are included under one or two.
  private static let mostVisits = 64

  init(in folder: V2FlyFolder) { self.folder = folder }

  /// Adds a list of the folder.
  mutating func add(list name: String, to entries: inout EntryReader) {
    visit(name, filters: [], to: &entries)
    for (list, filters) in visits.sorted(by: { $0.key < $1.key }) {
      for (file, rule) in folder.rules(affiliatedTo: list)
      where filters.contains(where: rule.passes) {
        add(rule, of: file, to: &entries)
      }
    }
  }

  private mutating func visit(
    _ name: String, filters: Set<String>, to entries: inout EntryReader
  ) {
    guard let file = folder.file(name) else { return }
    // What was walked through under fewer filters has nothing more to give.
    let earlier = visits[name] ?? []
    if earlier.count >= Self.mostVisits || earlier.contains(where: { $0.isSubset(of: filters) }) {
      return
    }
    visits[name, default: []].append(filters)
    if !folder.isWhole, let record = file.record { entries.include(record) }
    for rule in file.rules where rule.passes(filters) { add(rule, of: file, to: &entries) }
    for line in file.oddLines where added.insert(Place(path: file.path, line: line)).inserted {
      entries.go(to: file.path, line: line)
      entries.skip(.notAName)
    }
    for inclusion in file.inclusions {
      include(inclusion, of: file, filters: filters.union(inclusion.attributes), to: &entries)
    }
  }

  private mutating func include(
    _ inclusion: V2FlyRule, of file: V2FlyFile, filters: Set<String>,
    to entries: inout EntryReader
  ) {
    let name = String(decoding: inclusion.value, as: UTF8.self)
    folder.load(name)
    if folder.file(name) != nil { return visit(name, filters: filters, to: &entries) }
    // A list without a file may still be made of what belongs to it.
    if !folder.rules(affiliatedTo: name).isEmpty { visits[name, default: []].append(filters) }
    guard visits[name] == nil, added.insert(Place(path: file.path, line: inclusion.line)).inserted
    else { return }
    if !folder.isWhole { entries.include(RecordedSource.File(missing: folder.path(of: name))) }
    entries.go(to: file.path, line: inclusion.line)
    entries.skip(.missingInclude)
  }

  private mutating func add(
    _ rule: V2FlyRule, of file: V2FlyFile, to entries: inout EntryReader
  ) {
    guard added.insert(Place(path: file.path, line: rule.line)).inserted else { return }
    entries.go(to: file.path, line: rule.line)
    V2FlyList.add(rule, to: &entries)
  }
}
