internal import CivilTime
internal import Markup
internal import Pipeline
internal import Settings
internal import Sites
internal import Vocabulary
internal import WebAddress

/// The chain from lists and overrides to categories, as steps of an explanation.
struct ChainText {
  /// One step: what it is about, and what came of it.
  typealias Step = (name: String, words: String)

  private let settings: SchoolSettings
  private let today: Day
  private let index: SiteIndex
  /// The same lists under all overrides, those that have expired among them.
  private let everything: SiteIndex

  /// Prepares to explain.
  init(settings: SchoolSettings, index: SiteIndex, now: Instant) {
    self.settings = settings
    self.index = index
    today = settings.zone.day(of: now)
    var ageless = settings
    for place in ageless.overrides.indices { ageless.overrides[place].expires = nil }
    everything = index.with(School.overrides(of: ageless, on: today))
  }

  /// Every step for a host or an address.
  func steps(for address: String) -> [Step] {
    guard let chain = index.chain(address) else { return [("lists", "there is no host in it")] }
    return chain.holdings.map { ("list", words($0)) } + overrides(of: address, chain)
      + powers(chain).map { ("power", $0) } + [("lists", outcome(of: chain))]
  }

  private func words(_ holding: SiteChain.Holding) -> String {
    let files = holding.files.map { file in
      let date = RFC3339.text(of: Instant(milliseconds: file.changed / 1_000_000)).prefix(10)
      let digits = String(file.checksum, radix: 16)
      let checksum = String(repeating: "0", count: 8 - digits.count) + digits
      return "\(file.path) of \(date), checksum \(checksum)"
    }
    let weak =
      settings.lists.contains { $0.isWeak && isList(holding.list.name, of: $0.name) }
      ? ", weak" : ""
    let category = holding.category.isEmpty ? "" : ", \(holding.category)"
    return "\(holding.list.name), \(holding.power.name)\(weak)\(category): \(holding.entry) "
      + "(\(files.joined(separator: "; ")))"
  }

  private func isList(_ name: String, of setting: String) -> Bool {
    name == setting || name.hasPrefix(setting + "/")
  }

  private func overrides(of address: String, _ chain: SiteChain) -> [Step] {
    let inForce = Set(chain.overrides.filter(\.isInForce).map(\.override))
    return (everything.chain(address)?.overrides ?? []).compactMap { own in
      let found = settings.overrides.first { setting in
        setting.site == own.override.site && setting.category == own.override.category
      }
      return found.map { ("override", words($0, isInForce: inForce.contains(own.override))) }
    }
  }

  private func words(_ override: OverrideSettings, isInForce: Bool) -> String {
    var state = isInForce ? "in force" : "a more specific override settles it"
    if let expires = override.expires {
      state = override.holds(on: today) ? "\(state) until \(expires)" : "expired on \(expires)"
    }
    return "\(override.words): \(state); decided by \(override.who): \(override.why); "
      + "\(override.review <= today ? "was to be reviewed" : "review") on \(override.review) "
      + "(\(override.file):\(override.line))"
  }

  /// What each power that has something to say did, the strongest first.
  private func powers(_ chain: SiteChain) -> [String] {
    let held = Set(chain.holdings.map(\.power))
    var powers: [String] = []
    if held.contains(.protected) { powers.append("protected: never an event, whatever follows") }
    let own = chain.overrides.filter(\.isInForce).map(\.override)
    if !own.isEmpty {
      let words = own.map { override in
        let category = override.category ?? "every category"
        switch override.decision {
        case .allow: return "takes it out of \(category)"
        case .deny: return "puts it into \(category)"
        }
      }
      powers.append(
        "overrides: "
          + (held.contains(.protected)
            ? "not applied to a protected destination" : words.joined(separator: ", ")))
    }
    if held.contains(.allow) {
      powers.append("allow: taken out of every category of the block lists")
    }
    let blocked = chain.holdings.filter { $0.power == .block }.map(\.category)
    if !blocked.isEmpty {
      powers.append("block: " + Set(blocked).sorted().joined(separator: ", "))
    }
    return powers
  }

  private func outcome(of chain: SiteChain) -> String {
    let entries = Set(chain.evidence.map { "\($0.name):\($0.entry)" }).sorted()
      .joined(separator: ", ")
    let categories = settings.taxonomy.ids(in: chain.verdict.categories).sorted()
    switch (chain.verdict.isProtected, chain.verdict.isAllowed) {
    case (true, _): return "protected: never an event (\(entries))"
    case _ where !categories.isEmpty: return "\(categories.joined(separator: ", ")) (\(entries))"
    case (_, true): return "allowed: taken out of the other lists (\(entries))"
    case _ where entries.isEmpty: return "in none"
    default: return "none that counts (\(entries))"
    }
  }
}
