import Sites
import TestSupport
import Testing
import Vocabulary

/// The index against a slow scan of the text of the lists.
struct SiteIndexOracleTests {
  /// One line of a made-up list.
  private struct Line {
    var text: String
    var host: String
    var path = ""
    /// What stands in front of the entry: `=` for the name alone, `*.` for what is below it.
    var scope = ""
    var isException = false
    /// The entry as the index has it: one with a path stands without `www.`.
    var entry: String { path.isEmpty ? scope + host : SiteIndexOracleTests.bare(host) + path }
  }

  /// One made-up list.
  private struct TextList {
    var name: String
    var power: ListPower
    var syntax = "domains"
    var lines: [Line]
  }

  private static let labels = [
    "a", "b", "www", "bet", "notbet", "bet365", "example", "org", "co", "uk", "x-y", "shop",
  ]
  private static let segments = ["a", "b", "games", "gamesworld", "x?y=1", "q&z"]

  private func host(_ random: inout SeededRandom) -> String {
    if Int.random(in: 0..<12, using: &random) == 0 {
      return
        "192.0.\(Int.random(in: 0...3, using: &random)).\(Int.random(in: 1...12, using: &random))"
    }
    let count = Int.random(in: 2...5, using: &random)
    return (0..<count).map { _ in Self.labels.randomElement(using: &random) ?? "a" }
      .joined(separator: ".")
  }

  private func path(_ random: inout SeededRandom) -> String {
    let count = Int.random(in: 0...4, using: &random)
    return (0..<count).map { _ in "/" + (Self.segments.randomElement(using: &random) ?? "a") }
      .joined()
  }

  private func textLists(_ random: inout SeededRandom) -> [TextList] {
    let powers: [ListPower] = [.block, .block, .block, .allow, .protected]
    let zones = [
      TextList(name: "zone0", power: .block, syntax: "rpz", lines: zoneLines(150, &random)),
      TextList(name: "zone1", power: .allow, syntax: "rpz", lines: zoneLines(10, &random)),
    ]
    return zones
      + powers.enumerated().map { number, power in
        let lines = (0..<(power == .block ? 80 : 8)).map { _ in
          let host = host(&random)
          let path = Int.random(in: 0..<3, using: &random) == 0 ? path(&random) : ""
          return Line(text: host + path, host: host, path: path)
        }
        return TextList(name: "list\(number)", power: power, lines: lines)
      }
  }

  /// Records of a zone, each about another name: some block, some let pass.
  private func zoneLines(_ count: Int, _ random: inout SeededRandom) -> [Line] {
    var names: Set<String> = []
    return (0..<count).compactMap { _ in
      let labels = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        Self.labels.randomElement(using: &random) ?? "a"
      }
      let host = labels.joined(separator: ".")
      let isBelow = Bool.random(using: &random)
      let owner = (isBelow ? "*." : "") + host
      let isException = Int.random(in: 0..<3, using: &random) == 0
      guard names.insert(owner).inserted else { return nil }
      return Line(
        text: "\(owner) CNAME \(isException ? "rpz-passthru." : ".")", host: host,
        scope: isBelow ? "*." : "=", isException: isException)
    }
  }

  private static func bare(_ host: String) -> String {
    host.hasPrefix("www.") && host.dropFirst(4).contains(".") ? String(host.dropFirst(4)) : host
  }

  /// True when a line of a text list matches, by the rules and nothing else.
  private func matches(_ line: Line, host: String, path: String) -> Bool {
    if line.scope == "=" { return host == line.host }
    if line.scope == "*." { return host.hasSuffix("." + line.host) }
    if line.path.isEmpty {
      guard host.hasSuffix(line.host) else { return false }
      let before = host.dropLast(line.host.count)
      let isNumber = host.last?.isNumber == true && !host.hasSuffix("bet365")
      return before.isEmpty || before.hasSuffix(".") && !isNumber
    }
    guard path.hasPrefix(line.path), Self.bare(line.host) == Self.bare(host) else { return false }
    let rest = path.dropFirst(line.path.count)
    return rest.isEmpty || rest.hasPrefix("/") || rest.hasPrefix("?") || rest.hasPrefix("&")
  }

  private func expected(_ lists: [TextList], host: String, path: String) -> [Evidence] {
    let hits = lists.flatMap { list in
      heeded(of: list, host: host, path: path).map { (list, $0) }
    }
    let strongest = hits.map(\.0.power).max()
    let evidence = hits.filter { $0.0.power == strongest }.map { list, line in
      Evidence(category: list.name, origin: .list, name: list.name, entry: line.entry)
    }
    return Set(evidence).sorted()
  }

  /// The lines that match, but for those above an exception, which in a list that allows is a line.
  private func heeded(of list: TextList, host: String, path: String) -> [Line] {
    let all = list.lines.filter { matches($0, host: host, path: path) }
    if list.power != .block { return all }
    let exceptions = all.filter(\.isException)
    return all.filter { line in
      !line.isException && !exceptions.contains { $0.host.count >= line.host.count }
    }
  }

  @Test(arguments: [1, 2, 3])
  func `every host and address has the evidence that a slow scan finds`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let texts = textLists(&random)
    let files = Dictionary(
      uniqueKeysWithValues: texts.map { ($0.name, $0.lines.map(\.text).joined(separator: "\n")) })
    let lists = try BuiltLists(files: files) { folder in
      texts.map {
        ListSource(
          name: $0.name, path: "\(folder)/\($0.name)", syntax: $0.syntax, category: $0.name,
          power: $0.power)
      }
    }
    var hits = 0
    var excepted = 0
    for _ in 0..<5_000 {
      let (host, path) = (host(&random), path(&random))
      let wanted = expected(texts, host: host, path: path)
      let found = lists.index.evidence(host: host, pathAndQuery: path)
      #expect(found == wanted, "seed \(seed), \(host)\(path)")
      let isBlocked = wanted.first.map { ["list0", "list1", "list2", "zone0"].contains($0.name) }
      let categories = isBlocked == true ? Set(wanted.map(\.category)).sorted() : []
      #expect(lists.categories(host, path).sorted() == categories, "seed \(seed), \(host)\(path)")
      hits += wanted.isEmpty ? 0 : 1
      let lines = texts[0].lines.filter { matches($0, host: host, path: path) }
      excepted += lines.contains(where: \.isException) && !lines.allSatisfy(\.isException) ? 1 : 0
    }
    #expect(hits > 500 && hits < 4_500, "seed \(seed): the test must see both, \(hits) hits")
    #expect(excepted > 20, "seed \(seed): only \(excepted) hosts have entries and exceptions")
  }
}
