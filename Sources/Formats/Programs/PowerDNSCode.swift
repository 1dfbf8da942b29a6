// hot: the response code of every answer of PowerDNS.

/// A response code as PowerDNS' programs write it, in the words of the others.
enum PowerDNSCode {
  /// The word for a number (recursor) or a text (dnsdist); `nil` for others.
  static func word(of places: Range<Int>, in line: Span<UInt8>) -> StaticString? {
    if places.count == 1 {
      switch line[places.lowerBound] {
      case UInt8(ascii: "0"): return "NOERROR"
      case UInt8(ascii: "1"): return "FORMERR"
      case UInt8(ascii: "2"): return "SERVFAIL"
      case UInt8(ascii: "3"): return "NXDOMAIN"
      case UInt8(ascii: "4"): return "NOTIMP"
      case UInt8(ascii: "5"): return "REFUSED"
      default: return nil
      }
    }
    if line.isWord("no error", at: places) { return "NOERROR" }
    if line.isWord("form error", at: places) { return "FORMERR" }
    if line.isWord("server failure", at: places) { return "SERVFAIL" }
    if line.isWord("non-existent domain", at: places) { return "NXDOMAIN" }
    if line.isWord("not implemented", at: places) { return "NOTIMP" }
    return line.isWord("query refused", at: places) ? "REFUSED" : nil
  }
}
