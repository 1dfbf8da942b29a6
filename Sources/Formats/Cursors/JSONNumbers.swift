// hot: numbers of every JSON line.

extension Span<UInt8> {
  /// The number of at least 0 that a JSON value writes, bare or as a string; `nil` when it is none.
  func count(of value: JSONValue) -> Int64? {
    guard let number = number(from: value.places.lowerBound, to: value.places.upperBound),
      number >= 0
    else { return nil }
    return number
  }

  /// The HTTP status that a JSON value writes; 0 when it is none.
  func status(of value: JSONValue) -> Int16 {
    guard let code = count(of: value), code <= 999 else { return 0 }
    return Int16(truncatingIfNeeded: code)
  }

  /// The places of a port; empty when the value is none.
  func portPlaces(_ value: JSONValue) -> Range<Int> {
    guard let port = count(of: value), port <= 65_535 else { return 0..<0 }
    return value.places
  }

  /// True for the ports of multicast DNS, LLMNR and NetBIOS, by which names of the local network
  /// are asked of everybody.
  func isLocalNamePort(_ places: Range<Int>) -> Bool {
    isKey("5353", at: places) || isKey("5355", at: places) || isKey("137", at: places)
  }
}
