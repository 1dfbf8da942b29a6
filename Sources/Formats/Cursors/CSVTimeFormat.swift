public import Vocabulary

/// How a CSV log writes times.
public enum CSVTimeFormat: Hashable, Sendable {
  /// `2026-03-14T09:26:53+00:00`, with or without seconds, fraction and zone; a space may stand
  /// for the `T`.
  case iso8601
  /// Seconds or milliseconds since 1970, UTC.
  case epoch
  /// A pattern of letters, such as `dd/MM/yyyy HH:mm:ss`.
  case pattern(TimePattern)

  /// Reads what the settings say: `iso8601`, `epoch` or a pattern.
  ///
  /// - Throws: a ``Complaint`` when it is none of them.
  public init(_ text: String) throws(Complaint) {
    switch text {
    case "iso8601": self = .iso8601
    case "epoch": self = .epoch
    default: self = .pattern(try TimePattern(text))
    }
  }

  /// Reads a time that fills some places of a line; `nil` when it is not one.
  func reading(of line: Span<UInt8>, at places: Range<Int>) -> ClockReading? {
    switch self {
    case .iso8601: line.isoTime(from: places.lowerBound, to: places.upperBound)
    case .epoch: CSVTimeFormat.epoch(of: line, at: places)
    case .pattern(let pattern): pattern.reading(of: line, at: places)
    }
  }

  /// Ten digits are seconds until the year 2286, thirteen milliseconds since 2001.
  private static func epoch(of line: Span<UInt8>, at places: Range<Int>) -> ClockReading? {
    var place = places.lowerBound
    while place < places.upperBound, line[place] &- UInt8(ascii: "0") < 10 { place += 1 }
    guard (9...13).contains(place - places.lowerBound),
      let whole = line.number(from: places.lowerBound, to: place)
    else { return nil }
    let isSeconds = place - places.lowerBound < 12
    let rest = line.fraction(at: &place, to: places.upperBound)
    guard place == places.upperBound else { return nil }
    return ClockReading(milliseconds: isSeconds ? whole * 1000 + rest : whole)
  }
}
