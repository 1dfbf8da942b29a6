// hot: the address of every line of the W3C's extended form.
internal import Intake
internal import Vocabulary

extension Record {
  /// Sets URL, host and path from the columns that a log has of them.
  mutating func setAddress(
    of row: W3CRow, in line: Span<UInt8>, base: Int, scratch: inout LineScratch
  ) {
    let uri = row[.uri]
    var path = row[.pathQuery].isEmpty ? row[.path] : row[.pathQuery]
    if !uri.isEmpty {
      if line[uri.places.lowerBound] == UInt8(ascii: "/") {
        path = uri
      } else {
        setAddress(
          url: uri, hostname: WrittenValue(), scheme: "", in: line, base: base, scratch: &scratch)
        if !host.isEmpty { return }
      }
    }
    let query = row[.pathQuery].isEmpty && path.places != uri.places ? row[.query] : WrittenValue()
    let isWhole =
      !path.isEmpty && line[path.places.lowerBound] != UInt8(ascii: "/")
      && line.contains("://", from: path.places.lowerBound, to: path.places.upperBound)
    if isWhole {
      // ProxySG's `cs-uri-stem` is the URL up to its query.
      let places = AddressPlaces(
        in: line, from: path.places.lowerBound, to: path.places.upperBound)
      host = ByteRange(places.host, base: base)
      scratch.room.begin()
      append(path, query, in: line, &scratch)
      url = scratch.room.end()
      let front = places.path.lowerBound - path.places.lowerBound
      self.path = ByteRange(url.places.lowerBound + front, url.places.upperBound)
      return
    }
    let named = row[.host].places
    let places = AddressPlaces(in: line, from: named.lowerBound, to: named.upperBound)
    host = ByteRange(places.host, base: base)
    guard !host.isEmpty else { return }
    assemble(row, host: places.host, path: path, query: query, in: line, &scratch)
  }

  private mutating func assemble(
    _ row: W3CRow, host: Range<Int>, path: WrittenValue, query: WrittenValue,
    in line: Span<UInt8>, _ scratch: inout LineScratch
  ) {
    scratch.room.begin()
    var front = appendScheme(of: row, in: line, &scratch)
    let isLong = line.contains(":", from: host.lowerBound, to: host.upperBound)
    if isLong { scratch.room.append(UInt8(ascii: "[")) }
    scratch.room.append(line.extracting(host))
    if isLong { scratch.room.append(UInt8(ascii: "]")) }
    front += host.count + (isLong ? 2 : 0)
    let port = Record.port(of: row, host: host, in: line)
    if !port.isEmpty {
      scratch.room.append(UInt8(ascii: ":"))
      scratch.room.append(line.extracting(port))
      front += 1 + port.count
    }
    append(path, query, in: line, &scratch)
    url = scratch.room.end()
    self.path = ByteRange(url.places.lowerBound + front, url.places.upperBound)
  }

  /// Appends `scheme://`: how many bytes that is.
  private func appendScheme(
    of row: W3CRow, in line: Span<UInt8>, _ scratch: inout LineScratch
  ) -> Int {
    let scheme = row[.scheme].places
    var isScheme = !scheme.isEmpty
    for place in scheme where line[place].asciiLowercased &- UInt8(ascii: "a") >= 26 {
      isScheme = false
    }
    if isScheme {
      scratch.room.append(line.extracting(scheme))
      scratch.room.append("://")
      return scheme.count + 3
    }
    let port = row[.port].isEmpty ? row[.serverPort].places : row[.port].places
    let isSecure = line.isWord("443", at: port)
    scratch.room.append(isSecure ? "https://" : "http://")
    return isSecure ? 8 : 7
  }

  /// The port that the URL says; empty for the one that its scheme has anyway.
  private static func port(of row: W3CRow, host: Range<Int>, in line: Span<UInt8>) -> Range<Int> {
    let named = row[.host].places
    // `www.example.org:8080`, `[2001:db8::1]:8080`
    let colon = host.upperBound + (line.has("]", at: host.upperBound) ? 1 : 0)
    if colon + 1 < named.upperBound, line.has(":", at: colon) {
      return colon + 1..<named.upperBound
    }
    let (port, scheme) = (row[.port].places, row[.scheme].places)
    let isUsual =
      line.isWord("80", at: port) && (scheme.isEmpty || line.isWord("http", at: scheme))
      || line.isWord("443", at: port) && (scheme.isEmpty || line.isWord("https", at: scheme))
      || line.isWord("0", at: port)
    return isUsual ? 0..<0 : port
  }

  /// Appends a path and a query, which has its question mark or not.
  private func append(
    _ path: WrittenValue, _ query: WrittenValue, in line: Span<UInt8>, _ scratch: inout LineScratch
  ) {
    scratch.appendDecoded(path, in: line)
    guard !query.isEmpty else { return }
    if line[query.places.lowerBound] != UInt8(ascii: "?") {
      scratch.room.append(UInt8(ascii: "?"))
    }
    scratch.appendDecoded(query, in: line)
  }
}
