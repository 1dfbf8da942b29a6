// hot: every query of BIND.
internal import Vocabulary

/// `client @0x7f… 10.0.0.5#1234 (name): view V: ` of a BIND line, as places in the line.
struct BindClient {
  /// The client's address.
  var address = 0..<0
  /// The name that was asked for; empty in the lines of versions that do not print it here.
  var name = 0..<0
  /// What the lines of one query share: from the pointer up to the name; empty without a name.
  var key = 0..<0
  /// Where the message begins.
  var message = 0

  /// Reads the part from the place of `client ` on; `nil` for a line that tells of no client.
  init?(in line: Span<UInt8>, at start: Int) throws(LineFault) {
    var place = start + 7
    let keyStart = place
    if line.has("@0x", at: place) { place = line.firstSpace(from: place) + 1 }
    if line.has("(no-peer)", at: place) { return nil }
    let end = line.firstSpace(from: place)
    let hash = line.place(.byte(UInt8(ascii: "#")), from: place)
    guard hash < end else { throw LineFault(.fieldMissing, at: min(place, line.count)) }
    address = place..<hash
    guard line.isAddress(address) else { throw LineFault(.notThisFormat, at: place) }
    place = hash + 1
    while place < end, line[place] &- UInt8(ascii: "0") < 10 { place += 1 }
    if line.has("/key ", at: place) {
      let signer = line.firstSpace(from: place + 5)
      place = signer > 0 && line[signer - 1] == UInt8(ascii: ":") ? signer - 1 : signer
    }
    if line.has(" (", at: place) {
      let nameEnd = line.firstSpace(from: place + 2) - 2
      guard nameEnd > place + 2, line.has("):", at: nameEnd) else {
        throw LineFault(.fieldMissing, at: place + 1)
      }
      name = place + 2..<nameEnd
      key = keyStart..<nameEnd + 1
      place = nameEnd + 1
    }
    guard line.has(": ", at: place) else {
      throw LineFault(.fieldMissing, at: min(place, line.count))
    }
    message = place + 2
    try stepOverView(in: line)
  }

  private mutating func stepOverView(in line: Span<UInt8>) throws(LineFault) {
    guard line.has("view ", at: message) else { return }
    var place = line.place(.byte(UInt8(ascii: ":")), from: message)
    while place < line.count, !line.has(": ", at: place) {
      place = line.place(.byte(UInt8(ascii: ":")), from: place + 1)
    }
    guard place < line.count else { throw LineFault(.fieldMissing, at: line.count) }
    message = place + 2
  }
}
