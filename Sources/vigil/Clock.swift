internal import FoundationEssentials
internal import Vocabulary

/// The program's clock; rooms are given the moment.
enum Clock {
  /// Now, by the system's clock.
  static var now: Instant {
    Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }
}
