internal import Vocabulary

/// The days from a first to a last, each of which may be open.
struct DirectorySpan: Hashable {
  /// The first day; `nil` for since ever.
  var first: Day?
  /// The last day; `nil` for until further notice.
  var last: Day?

  /// True when a day is one of them.
  func holds(_ day: Day) -> Bool {
    (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
  }

  /// True when two spans share a day.
  func overlaps(_ other: DirectorySpan) -> Bool {
    let isAfter = { (one: DirectorySpan, two: DirectorySpan) in
      guard let first = one.first, let last = two.last else { return false }
      return first > last
    }
    return !isAfter(self, other) && !isAfter(other, self)
  }

  /// The days of both.
  func narrowed(to other: DirectorySpan) -> DirectorySpan {
    DirectorySpan(
      first: [first, other.first].compactMap { $0 }.max(),
      last: [last, other.last].compactMap { $0 }.min())
  }
}
