// hot: lines that are cut short.

extension Span<UInt8> {
  /// True when the URL at some places, which the line's end may cut short, still has its whole host:
  /// a path follows it.
  func hasWholeHost(_ url: Range<Int>) -> Bool {
    let path = AddressPlaces(in: self, from: url.lowerBound, to: url.upperBound).path
    return !path.isEmpty && contains("://", from: url.lowerBound, to: path.lowerBound)
  }
}
