public import Vocabulary

/// In which order events are read: the most severe first, among these patterns and their parts,
/// then the latest.
public struct Priority: Hashable, Comparable, Sendable {
  /// What an event has to do with a pattern.
  public enum Weight: Int, Sendable {
    /// It stands alone.
    case alone
    /// It is part of a pattern.
    case part
    /// It is a pattern.
    case pattern
  }

  /// How soon the event should be looked at.
  public let severity: Severity
  /// What it has to do with a pattern.
  public let weight: Weight
  /// When it was seen last.
  public let last: Instant
  private let settler: [String]

  /// The priority of an event.
  ///
  /// - Parameter parts: The ids of events that are part of a pattern.
  public init(of event: Event, parts: Set<String>) {
    severity = event.severity
    weight = event.pattern != nil ? .pattern : parts.contains(event.id) ? .part : .alone
    last = event.last
    // Ids are random, so they settle nothing: the same events always stand in the same order.
    settler = [event.identity.key, event.rule, event.target.sortKey.1]
  }

  /// True when `first` is read before `second`.
  public static func < (first: Priority, second: Priority) -> Bool {
    if first.severity != second.severity { return first.severity > second.severity }
    if first.weight != second.weight { return first.weight.rawValue > second.weight.rawValue }
    if first.last != second.last { return first.last > second.last }
    return first.settler.lexicographicallyPrecedes(second.settler)
  }

  /// Why it stands where it stands, in plain English.
  public var why: String {
    switch weight {
    case .alone: "\(severity.name) severity"
    case .part: "\(severity.name) severity, and part of a pattern"
    case .pattern: "\(severity.name) severity, and a pattern of several events"
    }
  }
}
