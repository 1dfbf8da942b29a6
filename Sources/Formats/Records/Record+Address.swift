// hot: the address of every line of keys and values, and of every CSV line.
internal import Intake

extension Record {
  /// Sets URL, host and path from what a line says of the address.
  ///
  /// - Parameters:
  ///   - url: A whole URL, or only a path; may be empty.
  ///   - hostname: The host, with or without a port; may be empty.
  ///   - scheme: `https://` or the like, put before host and path when the line has only those.
  ///   - line: The line.
  ///   - base: Where the line begins in its chunk.
  ///   - scratch: Room for a URL that must be assembled or decoded.
  mutating func setAddress(
    url written: WrittenValue, hostname: WrittenValue, scheme: StaticString,
    in line: Span<UInt8>, base: Int, scratch: inout LineScratch
  ) {
    let named = AddressPlaces(
      in: line, from: hostname.places.lowerBound, to: hostname.places.upperBound)
    host = ByteRange(base + named.host.lowerBound, base + named.host.upperBound)
    guard !written.isEmpty else { return }
    if line[written.places.lowerBound] == UInt8(ascii: "/") {
      assemble(
        scheme: scheme, hostname: hostname, path: written, in: line, base: base,
        scratch: &scratch)
      return
    }
    let places = AddressPlaces(
      in: line, from: written.places.lowerBound, to: written.places.upperBound)
    if host.isEmpty {
      host = ByteRange(base + places.host.lowerBound, base + places.host.upperBound)
    }
    url = scratch.range(of: written, in: line, base: base)
    guard written.escapes != .none else {
      path = ByteRange(base + places.path.lowerBound, base + places.path.upperBound)
      return
    }
    // In the room the path begins as far from the URL's start as in the line, unless something
    // before it was decoded; then it is no host that anybody could have visited.
    let before = written.places.lowerBound..<places.path.lowerBound
    if before.contains(where: { written.isEscape(at: $0, in: line) }) {
      host = ByteRange(base + named.host.lowerBound, base + named.host.upperBound)
      return
    }
    path = ByteRange(url.places.lowerBound + before.count, url.places.upperBound)
  }

  /// Puts scheme, host and path together in the room.
  private mutating func assemble(
    scheme: StaticString, hostname: WrittenValue, path written: WrittenValue,
    in line: Span<UInt8>, base: Int, scratch: inout LineScratch
  ) {
    guard !host.isEmpty else {
      path = scratch.range(of: written, in: line, base: base)
      return
    }
    scratch.room.begin()
    scratch.room.append(scheme)
    scratch.room.append(line.extracting(hostname.places))
    scratch.appendDecoded(written, in: line)
    url = scratch.room.end()
    let front = scheme.utf8CodeUnitCount + hostname.places.count
    path = ByteRange(url.places.lowerBound + front, url.places.upperBound)
  }
}
