internal import Vocabulary

/// Joins the rows of all files into people.
///
/// Two rows of different files are of one person when they share a principal name, an e-mail
/// address or a user name on some day. A row that two others of one file share at different times,
/// as the account of a name that is given anew, goes with both.
struct DirectoryJoin {
  private let rows: [DirectoryRow]
  private let fileCount: Int
  private var parents: [Int]
  private var isMatched: [Bool]
  private(set) var entries: [DirectoryEntry] = []
  /// Rows that no other file knows, and rows of another standing, by file.
  private(set) var unmatched: [Int]
  private(set) var conflicts: [Int]

  /// Joins the rows of files; within one file none may share a key with another at the same time.
  init(_ rows: [DirectoryRow], fileCount: Int) {
    self.rows = rows
    self.fileCount = fileCount
    parents = Array(rows.indices)
    isMatched = Array(repeating: false, count: rows.count)
    unmatched = Array(repeating: 0, count: fileCount)
    conflicts = unmatched
    connect()
    for members in components() { settle(members) }
    guard fileCount > 1 else { return }
    for (place, row) in rows.enumerated() where !isMatched[place] { unmatched[row.file] += 1 }
  }

  private mutating func connect() {
    var places: [String: [Int]] = [:]
    for (place, row) in rows.enumerated() {
      for key in row.keys { places[key, default: []].append(place) }
    }
    for sharing in places.values {
      for (number, place) in sharing.enumerated() {
        for other in sharing[..<number]
        where rows[place].file != rows[other].file && rows[place].span.overlaps(rows[other].span) {
          let (first, second) = (root(of: place), root(of: other))
          parents[max(first, second)] = min(first, second)
        }
      }
    }
  }

  private mutating func root(of place: Int) -> Int {
    var place = place
    while parents[place] != place {
      parents[place] = parents[parents[place]]
      place = parents[place]
    }
    return place
  }

  /// The rows that hang together, each group in the order of the rows.
  private mutating func components() -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for place in rows.indices { members[root(of: place), default: []].append(place) }
    return members.keys.sorted().compactMap { members[$0] }
  }

  /// Makes people of rows that hang together: one for each row of the file that has most.
  private mutating func settle(_ members: [Int]) {
    let byFile = Dictionary(grouping: members) { rows[$0].file }
    let spine = byFile.min { first, second in
      (-first.value.count, first.key) < (-second.value.count, second.key)
    }
    var used: Set<Int> = []
    for place in spine?.value ?? [] {
      let others = byFile.keys.sorted().filter { $0 != rows[place].file }.compactMap { file in
        best(for: place, among: byFile[file] ?? [])
      }
      let parts = ([place] + others).sorted { rows[$0].file < rows[$1].file }
      used.formUnion(parts)
      add(parts)
    }
    for place in members where !used.contains(place) { add([place]) }
  }

  /// The row that fits best: one that shares a key, else the first of the same time.
  private func best(for place: Int, among others: [Int]) -> Int? {
    let fitting = others.filter { rows[$0].span.overlaps(rows[place].span) }
    let keys = Set(rows[place].keys)
    return fitting.first { !keys.isDisjoint(with: rows[$0].keys) } ?? fitting.first
  }

  /// Adds the person of some rows of different files, in the order of the files.
  private mutating func add(_ places: [Int]) {
    let parts = places.map { rows[$0] }
    if places.count > 1 { for place in places { isMatched[place] = true } }
    let standing = parts.lazy.compactMap(\.standing).first
    for part in parts {
      if let other = part.standing, other.group != standing?.group { conflicts[part.file] += 1 }
    }
    let users = unique(parts.map(\.user))
    let localParts = unique(parts.flatMap(\.addresses).map { UserName.normalised($0) })
      .filter { !users.contains($0) }
    guard let user = users.first ?? localParts.first else { return }
    let first = { (part: (DirectoryRow) -> String) in parts.lazy.map(part).first { !$0.isEmpty } }
    let person = Person(
      user: user, name: first(\.name) ?? user, standing: standing,
      yearGroup: first(\.yearGroup) ?? "", source: .directory,
      tutorGroup: first(\.tutorGroup) ?? "", needsCare: parts.contains(where: \.needsCare))
    entries.append(
      DirectoryEntry(
        person: person, span: parts.reduce(DirectorySpan()) { $0.narrowed(to: $1.span) },
        users: users, localParts: localParts))
  }

  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = [""]
    return texts.filter { seen.insert($0).inserted }
  }
}

extension DirectoryRow {
  /// What rows of one person share.
  var keys: [String] { addresses + (user.isEmpty ? [] : ["user \(user)"]) }
}
