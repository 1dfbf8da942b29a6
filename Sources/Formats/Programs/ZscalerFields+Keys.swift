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
    case 6: return sixLetters(isKey)
    case 7:
      if isKey("referer") { return .referrer }
      return isKey("product") ? .vendor : nil
    case 8: return eightLetters(isKey)
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

  private static func sixLetters(_ isKey: (StaticString) -> Bool) -> Key? {
    if isKey("action") { return .action }
    if isKey("reason") { return .reason }
    if isKey("urlcat") { return .category }
    if isKey("status") { return .status }
    if isKey("elogin") { return .user }
    return isKey("vendor") ? .vendor : nil
  }

  private static func eightLetters(_ isKey: (StaticString) -> Bool) -> Key? {
    if isKey("datetime") { return .time }
    if isKey("protocol") { return .proto }
    if isKey("ClientIP") { return .client }
    if isKey("location") { return .location }
    if isKey("hostname") { return .host }
    if isKey("respcode") { return .status }
    if isKey("respsize") { return .size }
    return isKey("ereferer") ? .referrer : nil
  }
}
