// hot: every packet of the Windows DNS server.
internal import Vocabulary

/// The part of a packet's line behind its date and time, as places in the line.
///
///     THREAD PACKET  [POINTER ]UDP|TCP Rcv|Snd ADDRESS  XID [R ]OPCODE [FLAGS  RCODE] [TYPE ]NAME
struct WindowsDNSPacket {
  /// True for a packet that the server received, false for one that it sent.
  var isReceived = false
  /// True for a response, false for a query.
  var isResponse = false
  /// True for a standard query or its response: no update, no notification.
  var isStandard = false
  /// The address of the other side.
  var remote = 0..<0
  /// The packet's number, which a query and its response share.
  var number = 0..<0
  /// The response code; in a query it says nothing.
  var code = 0..<0
  /// The type of the question; empty in the lines of old versions.
  var type = 0..<0
  /// Where the name begins.
  var name = 0

  /// Reads the part from a place on; `nil` for a line that tells of no packet.
  init?(in line: Span<UInt8>, at start: Int) throws(LineFault) {
    var words = FieldCursor(line, from: start)
    _ = try words.takeWord()
    let context = words.next
    guard line.has("PACKET ", at: context) else {
      guard line.count - context > 6, !line.contains(" PACKET ", from: 0, to: line.count) else {
        throw LineFault(.fieldMissing, at: line.count)
      }
      return nil
    }
    _ = try words.takeWord()
    var word = try words.takeWord()
    if WindowsDNSPacket.isHex(word, in: line), word.count >= 8 { word = try words.takeWord() }
    guard WindowsDNSPacket.isProtocol(word, in: line) else {
      throw LineFault(.notThisFormat, at: word.lowerBound)
    }
    let direction = try words.takeWord()
    isReceived = line.isKey("Rcv", at: direction)
    guard isReceived || line.isKey("Snd", at: direction) else {
      throw LineFault(.notThisFormat, at: direction.lowerBound)
    }
    remote = try words.takeWord()
    number = try words.takeWord()
    guard line.isAddress(remote), number.count == 4, WindowsDNSPacket.isHex(number, in: line) else {
      throw LineFault(.notThisFormat, at: remote.lowerBound)
    }
    var opcode = try words.takeWord()
    if line.isKey("R", at: opcode) {
      isResponse = true
      opcode = try words.takeWord()
    }
    isStandard = line.isKey("Q", at: opcode)
    guard opcode.count == 1 else { throw LineFault(.notThisFormat, at: opcode.lowerBound) }
    try takeRest(of: line, at: words.next)
  }

  /// `[FLAGS  RCODE] [TYPE ]NAME`.
  private mutating func takeRest(of line: Span<UInt8>, at start: Int) throws(LineFault) {
    let end = line.place(.byte(UInt8(ascii: "]")), from: start)
    guard start < line.count, end < line.count else { throw LineFault(.fieldMissing, at: start) }
    guard line.has("[", at: start), WindowsDNSPacket.isHex(start + 1..<start + 5, in: line),
      let space = line.lastIndex(of: UInt8(ascii: " "), from: start, to: end)
    else { throw LineFault(.notThisFormat, at: start) }
    code = space + 1..<end
    var words = FieldCursor(line, behind: end + 1)
    guard words.next < line.count else { throw LineFault(.fieldMissing, at: line.count) }
    name = words.next
    guard !line.has("(", at: name) else { return }
    type = try words.takeWord()
    name = words.next
    guard line.has("(", at: name) else { throw LineFault(.fieldMissing, at: min(name, line.count)) }
  }

  private static func isHex(_ places: Range<Int>, in line: Span<UInt8>) -> Bool {
    guard places.upperBound <= line.count, !places.isEmpty else { return false }
    for place in places {
      let byte = line[place]
      if byte &- UInt8(ascii: "0") > 9, (byte | 0x20) &- UInt8(ascii: "a") > 5 { return false }
    }
    return true
  }

  /// `UDP`, `TCP`, and what may come.
  private static func isProtocol(_ places: Range<Int>, in line: Span<UInt8>) -> Bool {
    guard (3...5).contains(places.count) else { return false }
    for place in places where line[place] &- UInt8(ascii: "A") >= 26 { return false }
    return true
  }
}
