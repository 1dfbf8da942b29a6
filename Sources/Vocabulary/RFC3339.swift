/// Moments as RFC 3339 writes them, such as `2026-03-16T02:00:00Z`.
public enum RFC3339 {
  /// Reads a moment; `nil` when the text is none.
  public static func instant(_ text: String) -> Instant? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), let day = Day(String(text.prefix(10))),
      let hour = number(bytes[11..<13], below: 24), let minute = number(bytes[14..<16], below: 60),
      let second = number(bytes[17..<19], below: 60)
    else { return nil }
    var rest = bytes[19...]
    guard let fraction = takeMilliseconds(&rest), let offset = offsetMinutes(rest) else {
      return nil
    }
    let minutes = Int64(day.number) * 1440 + hour * 60 + minute - offset
    return Instant(milliseconds: (minutes * 60 + second) * 1000 + fraction)
  }

  /// Takes `.5` and the like; 0 when there is no point, `nil` when no digit follows it.
  private static func takeMilliseconds(_ rest: inout ArraySlice<UInt8>) -> Int64? {
    guard rest.first == UInt8(ascii: ".") else { return 0 }
    let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(digits.count + 1)
    guard !digits.isEmpty else { return nil }
    let padded = Array(digits.prefix(3)) + Array(repeating: 0x30, count: max(0, 3 - digits.count))
    return number(padded[...], below: 1000)
  }

  /// Minutes east of UTC of `Z`, `+01:00` and the like.
  private static func offsetMinutes(_ rest: ArraySlice<UInt8>) -> Int64? {
    let bytes = Array(rest)
    if bytes == [UInt8(ascii: "Z")] { return 0 }
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
      let hours = number(bytes[1..<3], below: 24), let minutes = number(bytes[4..<6], below: 60)
    else { return nil }
    switch bytes[0] {
    case UInt8(ascii: "+"): return hours * 60 + minutes
    case UInt8(ascii: "-"): return -(hours * 60 + minutes)
    default: return nil
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>, below limit: Int64) -> Int64? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
    return number < limit ? number : nil
  }

  /// A moment in UTC, with milliseconds only where there are any or when they are asked for.
  public static func text(of moment: Instant, showsMilliseconds: Bool = false) -> String {
    let dayNumber = moment.milliseconds.flooredQuotient(86_400_000)
    let rest = moment.milliseconds - dayNumber * 86_400_000
    let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    let fraction = rest % 1000
    let digits = String(fraction)
    let tail =
      fraction == 0 && !showsMilliseconds
      ? "" : "." + String(repeating: "0", count: 3 - digits.count) + digits
    return "\(Day(number: Int32(clamping: dayNumber)))T\(clock)\(tail)Z"
  }
}
