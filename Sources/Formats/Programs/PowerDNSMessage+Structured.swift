// hot: every structured message of PowerDNS.
internal import Vocabulary

extension PowerDNSMessage {
  /// `msg="Question" … qname="NAME" qtype="TYPE" remote="REMOTE"`, its keys in any order.
  static func structured(
    _ line: Span<UInt8>, from start: Int
  ) throws(LineFault) -> PowerDNSMessage? {
    var message = PowerDNSMessage()
    var cursor = KeyValueCursor(line, from: start)
    guard let text = cursor.take(), let kind = kind(in: line, at: text.value.places) else {
      return nil
    }
    if text.isCut { throw LineFault(.openQuote, at: text.value.places.lowerBound) }
    message.kind = kind
    while let pair = cursor.take() {
      if pair.isCut { throw LineFault(.openQuote, at: pair.value.places.lowerBound) }
      message.take(pair.value, key: pair.key, in: line)
    }
    try message.takeRemote(in: line)
    return message
  }

  /// `{"level": "0", "msg": "Question", "qname": "NAME", …}` (`structured-logging-backend=json`).
  ///
  /// All values are strings, and names have no other escapes than `\"` and `\\`.
  static func json(_ line: Span<UInt8>, from start: Int) throws(LineFault) -> PowerDNSMessage? {
    var message = PowerDNSMessage()
    var cursor = JSONCursor(line, from: start)
    var text = 0..<0
    try cursor.enterObject()
    while let key = try cursor.takeKey() {
      let value = try cursor.takeValue()
      guard value.kind == .string else { continue }
      if line.isKey("msg", at: key) { text = value.places }
      let escapes = value.hasEscapes ? WrittenValue.Escapes.backslashes : .none
      message.take(WrittenValue(places: value.places, escapes: escapes), key: key, in: line)
    }
    try cursor.finish()
    guard let kind = kind(in: line, at: text) else {
      guard !text.isEmpty, !message.stamp.isEmpty else {
        throw LineFault(.notThisFormat, at: start)
      }
      message.kind = .other
      return message
    }
    message.kind = kind
    try message.takeRemote(in: line)
    return message
  }

  private mutating func take(_ value: WrittenValue, key: Range<Int>, in line: Span<UInt8>) {
    switch key.count {
    case 2: if line.isKey("ts", at: key) { stamp = value.places }
    case 4: if line.isKey("type", at: key) { type = value.places }
    case 5:
      if line.isKey("qname", at: key) || line.isKey("query", at: key) { name = value }
      if line.isKey("qtype", at: key) { type = value.places }
      if line.isKey("rcode", at: key) { code = value.places }
      if line.isKey("totms", at: key) { takeDuration(value.places, in: line) }
    case 6: if line.isKey("remote", at: key) { self.key = value.places }
    default: break
    }
  }

  /// Finds the client in the remote, once all keys were taken.
  private mutating func takeRemote(in line: Span<UInt8>) throws(LineFault) {
    guard !name.isEmpty, !type.isEmpty, !key.isEmpty else {
      throw LineFault(.fieldMissing, at: line.count)
    }
    let found =
      PowerDNSRemote(in: line, at: key, hasPort: true)
      ?? PowerDNSRemote(in: line, at: key, hasPort: false)
    guard let found else { throw LineFault(.notThisFormat, at: key.lowerBound) }
    client = found.client
  }

  /// What a structured message tells, by its text.
  private static func kind(in line: Span<UInt8>, at places: Range<Int>) -> Kind? {
    if line.isKey("Question", at: places) { return .question }
    if line.isKey("Answer", at: places) { return .answer }
    let isLookup =
      line.isKey("Question answered from packet cache", at: places)
      || line.isKey("Received query", at: places)
      || line.isKey("Received TCP query", at: places)
      || line.isKey("Received UDP query", at: places)
    return isLookup ? .lookup : nil
  }
}
