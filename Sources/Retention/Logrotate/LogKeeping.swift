/// How long logrotate keeps the logs that a pattern names.
public struct LogKeeping: Hashable, Sendable {
  /// For how long.
  public enum Span: Hashable, Sendable {
    /// This many days, when each rotation comes on time.
    case days(Int)
    /// At most this many days: a size may rotate them earlier.
    case atMost(days: Int)
    /// Only a size decides, so nobody knows how many days.
    case bySize
    /// Rotated logs are never removed.
    case forever

    /// The days that are sure to be kept; `nil` when they have no end.
    public var sureDays: Int? {
      switch self {
      case .days(let days): days
      case .atMost, .bySize: 0
      case .forever: nil
      }
    }

    /// The span in words, such as `28 days`.
    public var words: String {
      switch self {
      case .days(let days): days == 1 ? "1 day" : "\(days) days"
      case .atMost(let days): days == 1 ? "at most 1 day" : "at most \(days) days"
      case .bySize: "as long as a size allows"
      case .forever: "for ever"
      }
    }
  }

  /// The log's path or shell pattern, as logrotate's settings name it.
  public let pattern: String
  /// The file of logrotate's settings that says so.
  public let file: String
  /// The line of that file, counted from 1.
  public let line: Int
  /// For how long.
  public let span: Span
}
