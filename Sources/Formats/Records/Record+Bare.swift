// hot: the address of every line of devices that leave out the scheme.
internal import Intake

extension Record {
  /// Sets URL, host and path from an address that has its scheme or goes without.
  ///
  /// - Parameters:
  ///   - written: `https://host/path` or `host/path`; may be empty.
  ///   - scheme: `https://` or the like, put before an address that has none; empty when nothing
  ///     tells which it is.
  ///   - line: The line.
  ///   - base: Where the line begins in its chunk.
  ///   - scratch: Room for a URL that must be assembled or decoded.
  mutating func setAddress(
    bare written: WrittenValue, scheme: StaticString, in line: Span<UInt8>, base: Int,
    scratch: inout LineScratch
  ) {
    setAddress(
      url: written, hostname: WrittenValue(), scheme: "", in: line, base: base, scratch: &scratch)
    guard !host.isEmpty, scheme.utf8CodeUnitCount > 0,
      !line.hasScheme(from: written.places.lowerBound, to: written.places.upperBound)
    else { return }
    let pathLength = path.isEmpty ? 0 : path.places.count
    scratch.room.begin()
    scratch.room.append(scheme)
    scratch.appendDecoded(written, in: line)
    url = scratch.room.end()
    path = ByteRange(url.places.upperBound - pathLength, url.places.upperBound)
  }
}

extension Span<UInt8> {
  /// True when an address begins with `scheme://`.
  func hasScheme(from start: Int, to end: Int) -> Bool {
    let marks = bits(.addressMarks, from: start, to: end, window: 16)
    guard marks != 0 else { return false }
    let place = start + marks.trailingZeroBitCount
    return place > start && place + 3 <= end && has("://", at: place)
  }
}
