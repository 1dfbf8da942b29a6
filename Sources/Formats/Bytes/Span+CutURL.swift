// hot: lines that UDP cut short.

extension Span<UInt8> {
  /// True when the URL at some places, which the line's end cuts short, still has its whole host: a
  /// path follows it.
  func hasWholeHost(cutURL places: Range<Int>) -> Bool {
    let address = AddressPlaces(in: self, from: places.lowerBound, to: places.upperBound)
    guard !address.path.isEmpty else { return false }
    // `https:/` has a path by its look, and no host yet.
    return contains("://", from: places.lowerBound, to: address.path.lowerBound)
      || contains(".", from: address.host.lowerBound, to: address.host.upperBound)
      || contains(":", from: address.host.lowerBound, to: address.host.upperBound)
  }
}
