// hot: the head of every JSON line.

extension Span<UInt8> {
  /// Where the JSON object of a line begins: at its front, or behind the head of syslog, with
  /// `@cee: ` or without; `nil` when the line has none.
  func objectStart() -> Int? {
    let hasMark = has("\u{FEFF}", at: 0)
    var start = hasMark ? 3 : 0
    while start < count, self[start] == UInt8(ascii: " ") { start += 1 }
    if has("{", at: start) { return start }
    // A head ends in a space; what has quotation marks before the object is the rest of another, but
    // for the structured data behind a priority.
    guard let brace = firstIndex(of: UInt8(ascii: "{"), from: start),
      brace > start, self[brace - 1] == UInt8(ascii: " "),
      !contains("\"", from: start, to: brace)
        || SyslogHead.behindPriority(in: self, from: start) > start
    else { return nil }
    return brace
  }
}
