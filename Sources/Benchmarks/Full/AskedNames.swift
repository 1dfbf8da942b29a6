public import Vocabulary

/// Hosts and addresses to ask an index for: half of them entries of lists and such as stand above,
/// below and beside them, half of them in no list but by chance.
public struct AskedNames: Sendable {
  /// What is asked.
  public private(set) var names: [String] = []
  /// Where each comes from, for people: `games/domains:12, a name below`.
  public private(set) var origins: [String] = []

  /// Takes lines of the lists, each as likely as any other, and makes about `count` names of them.
  public init(count: Int, from lists: TextLists, seed: UInt64) throws(Complaint) {
    var random = SeededNumbers(seed: seed)
    var kept: [(entry: TextEntry, origin: String)] = []
    let wanted = max(1, count / 18)
    var seen = 0
    try lists.eachEntry { entry, file, line in
      seen += 1
      // Each of the lines so far is kept with the same chance (Knuth's algorithm R).
      let place = seen <= wanted ? seen - 1 : Int.random(in: 0..<seen, using: &random)
      guard place < wanted else { return }
      let origin = "\(file.category)/\(file.path.split(separator: "/").last ?? ""):\(line)"
      if place == kept.count { kept.append((entry, origin)) } else { kept[place] = (entry, origin) }
    }
    for (entry, origin) in kept {
      let before = names.count
      addVariants(of: entry, origin)
      for number in 0..<(names.count - before) { addOther(than: names[before + number], &random) }
    }
  }

  private mutating func addVariants(of entry: TextEntry, _ origin: String) {
    let key = entry.key
    add(key, "\(origin), the entry")
    add("http://\(key)", "\(origin), as an address of http")
    add("https://\(key.uppercased())?q=1", "\(origin), in upper case with a query")
    let tail = key.firstIndex { "/:".contains($0) } ?? key.endIndex
    let (host, rest) = (key[..<tail], key[tail...])
    add("\(host)", "\(origin), its host")
    add("http://\(host):8080\(rest.prefix { $0 != ":" })", "\(origin), with another port")
    add("\(key)x", "\(origin), going on without a border")
    add("\(key)/more/x", "\(origin), going on behind it")
    // What is above or below an address is none.
    if SlowLookup.endsInNumber(String(host)) { return }
    add("WWW.\(key)", "\(origin), with www.")
    add("a.b-1.\(host)", "\(origin), a name far below")
    add("q\(host)", "\(origin), a name that only ends alike")
    if let dot = host.firstIndex(of: ".") {
      add(String(host[host.index(after: dot)...]), "\(origin), the name above")
    }
  }

  /// A name of the same top-level domain that is in no list, but by chance.
  private mutating func addOther(than name: String, _ random: inout SeededNumbers) {
    let number = random.next() % 1_000_000_007
    let last = AskedAddress(name).host.split(separator: ".").last ?? "example"
    let top = SlowLookup.endsInNumber(String(last)) ? "example" : last
    add("n\(number).\(top)/\(number % 97)?p=\(number % 7)", "not in the lists")
  }

  private mutating func add(_ name: String, _ origin: String) {
    names.append(name)
    origins.append(origin)
  }
}
