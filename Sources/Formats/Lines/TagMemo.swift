// hot: what stands between the time and the message of every line.
internal import CByteMask

/// The last tag that was read behind a time without a year, such as `dnsmasq[1234]: `, since a log
/// has few.
struct TagMemo {
  /// The longest tag that is remembered, in bytes.
  private static let limit = 32

  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  /// How many bytes it has, with the space behind it; 0 while none is remembered.
  private var length = 0
  /// Where the process's number begins, counted from the tag's first byte.
  private var process = 0

  /// Where the message begins, and where the process's number does, in a line that has the same
  /// tag at a place; `nil` when the tag is another.
  @inline(always)
  func message(
    in line: borrowing UsualLine, behind place: Int
  ) -> (start: Int, process: Int)? {
    guard length > 0, line.word(at: place) & vigil_name_mask(length, 0) == words.0,
      line.word(at: place &+ 8) & vigil_name_mask(length, 1) == words.1,
      line.word(at: place &+ 16) & vigil_name_mask(length, 2) == words.2,
      line.word(at: place &+ 24) & vigil_name_mask(length, 3) == words.3
    else { return nil }
    return (place &+ length, place &+ process)
  }

  /// Remembers the tag between two places of a line.
  mutating func take(in line: Span<UInt8>, from start: Int, to end: Int, process: Int) {
    guard end - start <= TagMemo.limit, end <= line.count, start < end else { return }
    var bytes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for place in start..<end {
      let byte = UInt64(line[place]) << UInt64((place - start) % 8 * 8)
      switch (place - start) / 8 {
      case 0: bytes.0 |= byte
      case 1: bytes.1 |= byte
      case 2: bytes.2 |= byte
      default: bytes.3 |= byte
      }
    }
    (words, length, self.process) = (bytes, end - start, process - start)
  }
}
