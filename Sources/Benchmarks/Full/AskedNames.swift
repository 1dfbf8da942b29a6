public import Vocabulary

/// Names to ask an index for: some of a list's, and such as stand above, below and beside them.
public struct AskedNames: Sendable {
  /// The names.
  public private(set) var names: [String] = []
  /// Where each comes from, for people: `games/domains:12, a name below`.
  public private(set) var origins: [String] = []

  /// Takes lines of the lists, each as likely as any other, and makes about `count` names of them.
  public init(count: Int, from lists: TextLists, seed: UInt64) throws(Complaint) {
    var random = SeededNumbers(seed: seed)
    var kept: [(name: String, origin: String)] = []
    let wanted = max(1, count / 5)
    var seen = 0
    try lists.eachName { name, file, line in
      seen += 1
      // Each of the lines so far is kept with the same chance (Knuth's algorithm R).
      let place = seen <= wanted ? seen - 1 : Int.random(in: 0..<seen, using: &random)
      guard place < wanted else { return }
      let origin = "\(file.category)/\(file.path.split(separator: "/").last ?? ""):\(line)"
      if place == kept.count { kept.append((name, origin)) } else { kept[place] = (name, origin) }
    }
    for (name, origin) in kept { addNames(around: name, origin) }
  }

  private mutating func addNames(around name: String, _ origin: String) {
    add(name, "\(origin), the name")
    // What is above or below an address is none.
    if SlowLookup.endsInNumber(name) { return }
    add("www.\(name)", "\(origin), a name below")
    add("a.b-1.\(name)", "\(origin), a name far below")
    add("q\(name)", "\(origin), a name that only ends alike")
    if let dot = name.firstIndex(of: ".") {
      add(String(name[name.index(after: dot)...]), "\(origin), the name above")
    }
  }

  private mutating func add(_ name: String, _ origin: String) {
    names.append(name)
    origins.append(origin)
  }
}
