import TestSupport
import Testing
import WebAddress

/// The list against the algorithm of publicsuffix.org, rule by rule and label by label.
struct PublicSuffixOracleTests {
  @Test(arguments: 0..<40)
  func `finds what the rules say one by one`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let rules = (0..<Int.random(in: 0..<30, using: &random)).map { _ in Self.rule(&random) }
    let list = PublicSuffixList(text: rules.joined(separator: "\n"))
    #expect(list.ruleCount == rules.count)
    for _ in 0..<200 {
      let host = Self.name(&random, labels: 1...5)
      #expect(
        list.registrableDomain(of: host) == Self.domain(of: host, by: rules),
        "\(host) by \(rules), seed \(seed)")
    }
  }

  private static func name(_ random: inout SeededRandom, labels: ClosedRange<Int>) -> String {
    let count = Int.random(in: labels, using: &random)
    return (0..<count).map { _ in ["a", "b", "co"].randomElement(using: &random) ?? "a" }
      .joined(separator: ".")
  }

  private static func rule(_ random: inout SeededRandom) -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: "*.\(name(&random, labels: 1...3))"
    case 1: "!\(name(&random, labels: 2...4))"
    default: name(&random, labels: 1...3)
    }
  }

  /// The registrable domain by https://github.com/publicsuffix/list/wiki/Format#algorithm.
  private static func domain(of host: String, by rules: [String]) -> String {
    let labels = host.split(separator: ".")
    let lengths = rules.filter { !$0.hasPrefix("!") }.compactMap { length(of: $0, in: labels) }
    // Of two exceptions the shorter one wins, since the longer one can only be below it.
    let exception = rules.filter { $0.hasPrefix("!") }
      .compactMap { length(of: String($0.dropFirst()), in: labels) }.min()
    let suffix = exception.map { $0 - 1 } ?? lengths.max() ?? 1
    return suffix < labels.count ? labels.suffix(suffix + 1).joined(separator: ".") : host
  }

  /// How many labels a rule has that matches; `nil` for one that does not.
  private static func length(of rule: String, in labels: [Substring]) -> Int? {
    let wanted = rule.split(separator: ".")
    guard wanted.count <= labels.count else { return nil }
    let fits = zip(wanted.reversed(), labels.reversed()).allSatisfy { $0 == "*" || $0 == $1 }
    return fits ? wanted.count : nil
  }
}
