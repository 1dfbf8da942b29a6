import Sites
import TestSupport
import Testing
import Vocabulary
import WebAddress

/// The order of power against a slow evaluation of what the rules say, in their own words.
struct OverrideOracleTests {
  private struct TextList {
    var category: String
    var power: ListPower
    var entries: [SiteEntry]
  }

  private static let categories = ["games", "gambling", "news"]
  private static let taxonomy = Taxonomy(
    categories.map { Category(id: $0, title: $0) }
      + [Category(id: "helpline", title: "Helplines", isProtected: true)])
  private static let labels = ["a", "b", "www", "bet", "example", "org"]
  private static let segments = ["/a", "/b", "/ab", "?x=1", "&y"]

  private func host(_ random: inout SeededRandom) -> String {
    let count = Int.random(in: 2...4, using: &random)
    let host = (0..<count).map { _ in Self.labels.randomElement(using: &random) ?? "a" }
      .joined(separator: ".")
    // An entry is written to a list as it is read, and `www.` is taken off once only.
    return host.replacing("www.www.", with: "www.a.")
  }

  private func path(_ random: inout SeededRandom) -> String {
    let count = Int.random(in: 0...3, using: &random)
    let rest = (0..<count).map { _ in Self.segments.randomElement(using: &random) ?? "/a" }
    return count == 0 ? "" : "/b" + rest.joined()
  }

  private func entries(_ count: Int, _ random: inout SeededRandom) throws -> [SiteEntry] {
    try (0..<count).map { _ in
      try SiteEntry(
        host(&random) + (Int.random(in: 0..<2, using: &random) == 0 ? path(&random) : ""))
    }
  }

  private func holds(_ entry: SiteEntry, host: String, path: String) -> Bool {
    if entry.path.isEmpty { return host == entry.host || host.hasSuffix("." + entry.host) }
    let rest = host.dropFirst(4)
    let bare = host.hasPrefix("www.") && rest.contains(".") ? String(rest) : host
    guard bare == entry.host, path.hasPrefix(entry.path) else { return false }
    let next = path.dropFirst(entry.path.count).first
    return next.map { "/?&".contains($0) } ?? true
  }

  /// The decision of the most specific override that is about a category.
  private func decision(
    on category: String, _ overrides: [SiteOverride], host: String, path: String
  ) -> SiteOverride? {
    overrides.filter {
      holds($0.site, host: host, path: path) && ($0.category == nil || $0.category == category)
    }.max { first, second in
      func rank(_ one: SiteOverride) -> [Int] {
        [one.site.host.count, one.site.path.count, one.category == nil ? 0 : 1]
      }
      return rank(first).lexicographicallyPrecedes(rank(second))
    }
  }

  private func expected(
    _ lists: [TextList], _ overrides: [SiteOverride], host: String, path: String
  ) -> Set<String> {
    let hits = lists.filter { list in
      list.entries.contains { holds($0, host: host, path: path) }
    }
    if hits.contains(where: { $0.power == .protected }) { return [] }
    let isAllowed = hits.contains { $0.power == .allow }
    return Set(
      Self.categories.filter { category in
        switch decision(on: category, overrides, host: host, path: path)?.decision {
        case .deny: true
        case .allow: false
        case nil: !isAllowed && hits.contains { $0.power == .block && $0.category == category }
        }
      })
  }

  /// Overrides without two of one site and category.
  private func overrides(_ random: inout SeededRandom) throws -> [SiteOverride] {
    var seen: Set<[String?]> = []
    return try entries(40, &random).compactMap { site in
      let category = Self.categories.randomElement(using: &random) ?? "games"
      let decision: SiteOverride.Decision =
        switch Int.random(in: 0..<5, using: &random) {
        case 0: .allow(nil)
        case 1, 2: .allow(category)
        default: .deny(category)
        }
      let one = SiteOverride(site: site, decision: decision)
      return seen.insert([site.description, one.category]).inserted ? one : nil
    }
  }

  private func textLists(_ random: inout SeededRandom) throws -> [TextList] {
    try Self.categories.map { category in
      TextList(category: category, power: .block, entries: try entries(60, &random))
    } + [
      TextList(category: "fine", power: .allow, entries: try entries(10, &random)),
      TextList(category: "helpline", power: .protected, entries: try entries(6, &random)),
    ]
  }

  private func built(_ texts: [TextList]) throws -> BuiltLists {
    let files = texts.map { list in
      (list.category, list.entries.map(\.description).joined(separator: "\n"))
    }
    return try BuiltLists(
      files: Dictionary(uniqueKeysWithValues: files), taxonomy: Self.taxonomy
    ) { folder in
      texts.map {
        ListSource(
          name: $0.category, path: "\(folder)/\($0.category)", syntax: "domains",
          category: $0.power == .allow ? nil : $0.category, power: $0.power)
      }
    }
  }

  @Test(arguments: [1, 2, 3])
  func `every host and address has the categories that the rules give it`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let texts = try textLists(&random)
    let overrides = try overrides(&random)
    let lists = try built(texts)
    let index = lists.index.with(overrides)
    var changed = 0
    for _ in 0..<1_500 {
      let (host, path) = (host(&random), path(&random))
      let wanted = expected(texts, overrides, host: host, path: path)
      let verdict = index.verdict(ofHost: Array(host.utf8).span, path: Array(path.utf8).span)
      let found = Set(index.taxonomy.ids(in: verdict.categories))
      #expect(found == wanted, "seed \(seed), \(host)\(path)")
      let reasons = index.evidence(host: host, pathAndQuery: path)
      #expect(wanted.isSubset(of: reasons.map(\.category)), "seed \(seed), \(host)\(path)")
      for reason in reasons where wanted.contains(reason.category) {
        let own = decision(on: reason.category, overrides, host: host, path: path)
        #expect((reason.origin == .override) == (own != nil), "seed \(seed), \(host)\(path)")
        if let own { #expect(reason.entry == own.site.description, "seed \(seed), \(host)\(path)") }
      }
      if wanted != expected(texts, [], host: host, path: path) { changed += 1 }
      let hostOnly = index.verdict(ofHost: Array(host.utf8).span)
      #expect(hostOnly.hasURLEntries || hostOnly == verdict, "seed \(seed), \(host)\(path)")
    }
    #expect((75..<1_425).contains(changed), "seed \(seed): \(changed) changed by overrides")
  }
}
