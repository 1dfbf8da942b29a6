// hot: the address of every JSON line of a request.
internal import Intake
internal import Vocabulary

extension Record {
  /// Sets URL, host and path from what a JSON line says of a request in plain HTTP.
  ///
  /// - Parameters:
  ///   - written: A path; of a request to a proxy the whole URL, or `host:port` for CONNECT.
  ///   - hostname: The host, with or without a port; may be no text.
  ///   - port: The port that the browser named, where it stands apart from the host; may be empty.
  ///   - isConnect: True when a tunnel was asked for.
  ///   - line: The line.
  ///   - base: Where the line begins in its chunk.
  ///   - scratch: Room for a URL that must be assembled or decoded.
  mutating func setAddress(
    url written: JSONValue, hostname: JSONValue, port: Range<Int> = 0..<0, isConnect: Bool,
    in line: Span<UInt8>, base: Int, scratch: inout LineScratch
  ) throws(LineFault) {
    let isPath = written.isText && line.beginsPath(at: written.places.lowerBound)
    if written.isText, !isPath, isConnect || line.hasScheme(written.places) {
      let range = try scratch.range(of: written, in: line, base: base)
      take(scratch.address(at: range, in: line, base: base), of: range)
      if !host.isEmpty { return }
    }
    guard hostname.isText else { return }
    guard isPath else {
      let range = try scratch.range(of: hostname, in: line, base: base)
      host = ByteRange(scratch.address(at: range, in: line, base: base).host, base: 0)
      return
    }
    let isBare = line.isBareLongAddress(hostname.places)
    scratch.room.begin()
    scratch.room.append(isBare ? "http://[" : "http://")
    try scratch.appendDecoded(hostname, in: line)
    if isBare { scratch.room.append(UInt8(ascii: "]")) }
    if !port.isEmpty {
      scratch.room.append(UInt8(ascii: ":"))
      scratch.room.append(line.extracting(port))
    }
    try scratch.appendDecoded(written, in: line)
    let range = scratch.room.end()
    take(scratch.address(at: range, in: line, base: base), of: range)
  }

  /// Takes a URL whose host and path are known, if it has a host.
  private mutating func take(_ places: AddressPlaces, of range: ByteRange) {
    guard !places.host.isEmpty else { return }
    url = range
    host = ByteRange(places.host, base: 0)
    path = ByteRange(places.path, base: 0)
  }
}

extension Span<UInt8> {
  /// True when a path or a query begins at a place of a JSON string.
  fileprivate func beginsPath(at place: Int) -> Bool {
    self[place] == UInt8(ascii: "/") || self[place] == UInt8(ascii: "?") || has("\\/", at: place)
  }

  /// True when a JSON string holds `://`, with its escapes or without.
  fileprivate func hasScheme(_ places: Range<Int>) -> Bool {
    contains("://", from: places.lowerBound, to: places.upperBound)
      || contains(":\\/\\/", from: places.lowerBound, to: places.upperBound)
  }

  /// True for an IPv6 address without brackets.
  fileprivate func isBareLongAddress(_ places: Range<Int>) -> Bool {
    self[places.lowerBound] != UInt8(ascii: "[")
      && contains(":", from: places.lowerBound, to: places.upperBound) && isAddress(places)
  }
}
