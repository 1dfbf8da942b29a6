// hot: the keys of every line of a Zscaler feed.

extension ZscalerFields {
  /// The field that a key names, in the words of the vendor's feeds for SIEMs or of the fields
  /// themselves; `nil` for one that Vigil does not read.
  static func key(at places: Range<Int>, in line: Span<UInt8>) -> Key? {
    func isKey(_ name: StaticString) -> Bool { line.has(name, at: places.lowerBound) }
    switch places.count {
    case 2: return isKey("tz") ? .zone : isKey("ua") ? .agent : nil
    case 3:
      if isKey("url") { return .url }
      if isKey("cip") { return .client }
      return isKey("eua") ? .agent : nil
    case 4:
      if isKey("time") { return .time }
      if isKey("eurl") { return .url }
      if isKey("user") { return .user }
      return isKey("host") ? .host : nil
    case 5:
      if isKey("login") { return .user }
      if isKey("proto") { return .proto }
      if isKey("ehost") { return .host }
      return isKey("ctime") ? .duration : nil
    case 6: return sixLetters(at: places.lowerBound, in: line)
    case 7:
      if isKey("referer") { return .referrer }
      return isKey("product") ? .vendor : nil
    case 8: return eightLetters(at: places.lowerBound, in: line)
    case 9:
      if isKey("useragent") { return .agent }
      if isKey("elocation") { return .location }
      if isKey("reqmethod") { return .method }
      if isKey("epochtime") { return .time }
      return isKey("rulelabel") ? .rule : nil
    case 10:
      if isKey("refererURL") { return .referrer }
      if isKey("erulelabel") { return .rule }
      return isKey("sourcetype") ? .feed : nil
    case 11: return isKey("urlcategory") ? .category : nil
    case 12: return isKey("responsesize") ? .size : nil
    case 13: return isKey("requestmethod") ? .method : nil
    case 14: return isKey("devicehostname") ? .device : nil
    case 15: return isKey("clienttranstime") ? .duration : nil
    default: return nil
    }
  }

  private static func sixLetters(at start: Int, in line: Span<UInt8>) -> Key? {
    if line.has("action", at: start) { return .action }
    if line.has("reason", at: start) { return .reason }
    if line.has("urlcat", at: start) { return .category }
    if line.has("status", at: start) { return .status }
    if line.has("elogin", at: start) { return .user }
    return line.has("vendor", at: start) ? .vendor : nil
  }

  private static func eightLetters(at start: Int, in line: Span<UInt8>) -> Key? {
    if line.has("datetime", at: start) { return .time }
    if line.has("protocol", at: start) { return .proto }
    if line.has("ClientIP", at: start) { return .client }
    if line.has("location", at: start) { return .location }
    if line.has("hostname", at: start) { return .host }
    if line.has("respcode", at: start) { return .status }
    if line.has("respsize", at: start) { return .size }
    return line.has("ereferer", at: start) ? .referrer : nil
  }
}
