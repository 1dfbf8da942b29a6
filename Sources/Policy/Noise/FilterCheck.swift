public import Vocabulary

/// A request to a site that tests whether the filter works: no visit of anybody's, and no event.
public struct FilterCheck: Hashable, Comparable, Sendable {
  /// The day of the check.
  public var day: Day
  /// The host that was asked for.
  public var host: String
  /// The network's name; empty when no range of the settings holds the client.
  public var network: String
  /// The group of whoever made it.
  public var group: Group
  /// What the filter did.
  public var action: Action

  init(_ visit: JoinedFact) {
    day = visit.day
    host = visit.host
    network = visit.network?.name ?? ""
    group = visit.identity.group
    action = visit.action
  }

  /// What was checked, from where, and what came of it.
  public var words: String {
    let place = network.isEmpty ? group.name : "\(network), \(group.name)"
    return "\(host) from \(place): \(action.name)"
  }

  /// Orders by day, host, network, group, then action.
  public static func < (first: FilterCheck, second: FilterCheck) -> Bool {
    first.order < second.order
  }

  private var order: (Day, String, String, UInt8, UInt8) {
    (day, host, network, group.rawValue, action.rawValue)
  }

  /// True when lists hold a visit's host as one that tests filters.
  static func isCheck(_ visit: JoinedFact, taxonomy: Taxonomy) -> Bool {
    visit.evidence.contains { reason in
      reason.origin != .device && taxonomy.category(id: reason.category)?.isCheck == true
    }
  }
}
