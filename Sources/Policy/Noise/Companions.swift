public import Vocabulary

/// How often hosts are opened on their own and how often they come behind others, as the school's
/// own facts tell.
public struct Companions: Sendable {
  private var byHost: [String: Companion] = [:]

  /// Takes the counts of earlier days.
  public init(_ companions: [Companion] = []) { add(companions) }

  /// Adds counts of further days.
  public mutating func add(_ companions: [Companion]) {
    for companion in companions {
      byHost[companion.host, default: Companion(host: companion.host)].opened += companion.opened
      byHost[companion.host, default: Companion(host: companion.host)].followed +=
        companion.followed
    }
  }

  /// What is known of a host.
  public subscript(host: String) -> Companion { byHost[host] ?? Companion(host: host) }

  /// The counts of a day's facts, by host.
  public static func counts(of facts: [JudgedFact]) -> [Companion] {
    var byHost: [String: Companion] = [:]
    for judged in facts {
      guard let lead = judged.lead, lead != .within else { continue }
      let isBehind = lead == .followed || lead == .amid
      let host = judged.fact.key.host
      // What may have been the first counts as if it was: in doubt a visit stays.
      byHost[host, default: Companion(host: host)].opened += isBehind ? 0 : 1
      byHost[host, default: Companion(host: host)].followed += isBehind ? 1 : 0
    }
    return byHost.values.sorted { $0.host < $1.host }
  }
}

extension Companion {
  /// True for a host that nearly always comes behind another's request: at least twelve times, and
  /// four times as often as on its own.
  var isUsual: Bool { followed >= 12 && opened <= followed / 4 }

  /// The same beyond doubt: at least twenty times, and nineteen of twenty.
  var isCertain: Bool { followed >= 20 && opened <= followed / 19 }
}
