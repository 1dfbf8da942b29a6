import TestSupport
import Testing
import Vocabulary

@testable import Sites

/// Every kind of entry in one index, against the rules evaluated line by line.
struct EntryKindsOracleTests {
  /// A request.
  private struct Request {
    var host: String
    var path: String
    var port: UInt16?

    var isAddress: Bool { host.hasPrefix("10.") }
    var bareHost: String {
      host.hasPrefix("www.") && host.dropFirst(4).contains(".") ? String(host.dropFirst(4)) : host
    }
  }

  private static let labels = ["a", "b", "www", "bet", "shop", "game", "m", "news", "x-y"]
  private static let segments = ["a", "game", "x?y=1", "q&z"]
  private static let words = ["game", "bet.", "/a", "p.b", "a/x", "z", "shop.game"]

  private func host(_ random: inout SeededRandom) -> String {
    if Int.random(in: 0..<3, using: &random) == 0 {
      let parts = (0..<3).map { _ in "\(Int.random(in: 0...3, using: &random))" }
      return "10.\(parts.joined(separator: "."))"
    }
    let count = Int.random(in: 1...3, using: &random)
    let labels = (0..<count).map { _ in Self.labels.randomElement(using: &random) ?? "a" }
    return (labels + ["example"]).joined(separator: ".")
  }

  private func path(_ random: inout SeededRandom) -> String {
    let count = Int.random(in: 0...2, using: &random)
    return (0..<count).map { _ in "/" + (Self.segments.randomElement(using: &random) ?? "a") }
      .joined()
  }

  private func port(_ random: inout SeededRandom) -> UInt16? {
    [nil, 80, 8080, 443].randomElement(using: &random) ?? nil
  }

  private func line(_ random: inout SeededRandom) -> String {
    let host = host(&random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1: return "=\(host)"
    case 2, 3: return ">\(host)"
    case 4: return "\(host):\(port(&random) ?? 8080)\(path(&random))"
    case 5, 6: return host + path(&random)
    case 7, 8:
      let first = "10.\(Int.random(in: 0...3, using: &random)).0.0"
      return "\(first)/\(Int.random(in: 8...31, using: &random))"
    case 9 where Int.random(in: 0..<9, using: &random) == 0:
      let word = Self.words.randomElement(using: &random) ?? "z"
      return "~" + word.replacing(".", with: "\\.")
    default: return host
    }
  }

  /// The entry of a line, as evidence shows it, when it holds for a request.
  private func entry(of line: String, for request: Request, expressions: Bool) -> String? {
    if line.hasPrefix("~") {
      let pattern = String(line.dropFirst())
      let text = request.host + (request.path.isEmpty ? "/" : request.path)
      return expressions && text.contains(pattern.replacing("\\.", with: "."))
        ? "/\(pattern)/" : nil
    }
    let name = line.trimmingPrefix { $0 == "=" || $0 == ">" }
    let tail = name.firstIndex { $0 == "/" || $0 == ":" } ?? name.endIndex
    if let length = Int(name[tail...].dropFirst()), name[tail] == "/", length <= 32 {
      return range(String(name[..<tail]), length, holds: request)
    }
    if tail < name.endIndex { return address(name[..<tail], name[tail...], holds: request) }
    let isOwn = request.host == name
    let isBelow = request.host.hasSuffix(".\(name)") && !request.isAddress
    if line.hasPrefix("="), !name.hasPrefix("10.") { return isOwn ? line : nil }
    if line.hasPrefix(">"), !name.hasPrefix("10.") { return isBelow ? "*.\(name)" : nil }
    return isOwn || isBelow ? String(name) : nil
  }

  private func number(_ address: String) -> UInt32 {
    address.split(separator: ".").reduce(0) { $0 << 8 | (UInt32($1) ?? 0) }
  }

  private func range(_ first: String, _ length: Int, holds request: Request) -> String? {
    let free = UInt32(32 - length)
    let start = (number(first) >> free) << free
    guard request.isAddress, (number(request.host) >> free) << free == start else { return nil }
    return [24, 16, 8, 0].map { "\(start >> $0 & 255)" }.joined(separator: ".") + "/\(length)"
  }

  private func address(
    _ host: Substring, _ tail: Substring, holds request: Request
  ) -> String? {
    let own = Request(host: String(host), path: "", port: nil).bareHost
    guard own == request.bareHost else { return nil }
    let asked = tail.hasPrefix(":") ? request.port.map { ":\($0)" + request.path } : request.path
    guard let asked, asked.hasPrefix(tail) else { return nil }
    let rest = asked.dropFirst(tail.count)
    let isWhole = rest.isEmpty || "/?&".contains(rest.first ?? "/")
    return isWhole ? own + tail : nil
  }

  private func built(_ texts: [[String]], expressions: Bool) throws -> (TemporaryFolder, SiteIndex)
  {
    let folder = try TemporaryFolder()
    let powers: [ListPower] = [.block, .block, .allow]
    let sources = try texts.enumerated().map { number, lines in
      ListSource(
        name: "list\(number)",
        path: try folder.write(lines.joined(separator: "\n"), to: "list\(number)"),
        syntax: "scoped", category: "list\(number)", power: powers[number],
        expressions: expressions)
    }
    let path = "\(folder.path)/lists.idx"
    _ = try IndexBuilder.build(
      path, from: sources, now: BuiltLists.time, syntaxes: [ScopedLines.syntax])
    return (folder, try SiteIndex(path: path))
  }

  @Test(arguments: [1, 2, 3, 4], [false, true])
  func `every request has the evidence that the rules give line by line`(
    seed: UInt64, expressions: Bool
  ) throws {
    var random = SeededRandom(seed: seed)
    let texts = [50, 50, 5].map { count in (0..<count).map { _ in line(&random) } }
    let (folder, index) = try built(texts, expressions: expressions)
    var hits = 0
    for _ in 0..<700 {
      let request = Request(host: host(&random), path: path(&random), port: port(&random))
      var wanted = texts.enumerated().flatMap { number, lines in
        lines.compactMap { entry(of: $0, for: request, expressions: expressions) }
          .map { "list\(number):\($0)" }
      }
      if wanted.contains(where: { $0.hasPrefix("list2:") }) {
        wanted.removeAll { !$0.hasPrefix("list2:") }
      }
      let answer = index.lookup(
        host: request.host, pathAndQuery: request.path, port: request.port)
      #expect(answer.entries == Set(wanted).sorted(), "seed \(seed), \(request)")
      let categories = Set(wanted.map { $0.prefix { $0 != ":" } }).subtracting(["list2"])
      #expect(answer.categories == categories.sorted().map(String.init), "seed \(seed), \(request)")
      hits += wanted.isEmpty ? 0 : 1
    }
    #expect(hits > 100 && hits < 690, "seed \(seed): \(hits) hits in \(folder.path)")
  }
}
