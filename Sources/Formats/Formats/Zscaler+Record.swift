// hot: the record of every line of a Zscaler feed.
internal import Intake
internal import Vocabulary

extension Zscaler {
  /// Sets the address: the URL with the scheme that the protocol tells, or the host.
  static func setAddress(
    of fields: ZscalerFields, in line: Span<UInt8>, base: Int, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) {
    let url = fields[.url]
    guard !url.places.isEmpty else {
      let host = fields[.host]
      record.setAddress(
        url: WrittenValue(), hostname: WrittenValue(places: host.places), scheme: "", in: line,
        base: base, scratch: &scratch)
      return
    }
    let scheme = scheme(of: fields.places(.proto), in: line)
    guard url.hasEscapes else {
      record.setAddress(
        bare: WrittenValue(places: url.places), scheme: scheme, in: line, base: base,
        scratch: &scratch)
      return
    }
    // Only a path can have what JSON escapes.
    let places = AddressPlaces(in: line, from: url.places.lowerBound, to: url.places.upperBound)
    let escape = line.place(.byte(UInt8(ascii: "\\")), from: url.places.lowerBound)
    guard escape >= places.path.lowerBound else { throw LineFault(.notThisFormat, at: escape) }
    let hasScheme = line.hasScheme(from: url.places.lowerBound, to: url.places.upperBound)
    scratch.room.begin()
    if !hasScheme { scratch.room.append(scheme) }
    let front = scratch.room.end()
    // What is decoded next stands right behind it in the room.
    let whole = try scratch.range(of: url, in: line, base: base)
    record.url = ByteRange(Int(front.start), whole.places.upperBound)
    record.host = ByteRange(places.host, base: base)
    let before = places.path.lowerBound - url.places.lowerBound
    record.path = ByteRange(whole.places.lowerBound + before, whole.places.upperBound)
  }

  /// What stands before the URL, by the protocol; empty when it does not tell.
  private static func scheme(of proto: Range<Int>, in line: Span<UInt8>) -> StaticString {
    if line.isKey("HTTPS", at: proto) || line.isKey("SSL", at: proto)
      || line.isKey("TUNNEL_SSL", at: proto) || line.isKey("DNSOVERHTTPS", at: proto)
    {
      return "https://"
    }
    if line.isKey("HTTP", at: proto) { return "http://" }
    return line.isKey("FTP", at: proto) ? "ftp://" : ""
  }

  /// Sets all but time and address.
  static func fill(
    _ record: inout Record, from fields: ZscalerFields, in line: Span<UInt8>, base: Int,
    scratch: inout LineScratch
  ) throws(LineFault) {
    func known(_ key: ZscalerFields.Key) -> JSONValue {
      var value = fields[key]
      if ZscalerFields.isNone(value.places, in: line) { value = JSONValue() }
      return value
    }
    record.status = Int16(truncatingIfNeeded: number(fields[.status], in: line, upTo: 999) ?? 0)
    record.bytes = number(fields[.size], in: line, upTo: Int64.max) ?? -1
    record.duration = number(fields[.duration], in: line, upTo: 1 << 40) ?? -1
    record.action = action(of: fields, status: record.status, in: line)
    record.client = try scratch.range(of: known(.client), in: line, base: base)
    record.clientName = try scratch.range(of: known(.device), in: line, base: base)
    if !isLocation(fields, in: line) {
      record.user = try scratch.range(of: known(.user), in: line, base: base)
    }
    record.method = try scratch.range(of: known(.method), in: line, base: base)
    record.deviceCategory = try scratch.range(of: known(.category), in: line, base: base)
    record.userAgent = try scratch.range(of: known(.agent), in: line, base: base)
    record.referrer = try scratch.range(of: known(.referrer), in: line, base: base)
    var rule = known(.rule)
    // The reason of what is allowed is only that it is.
    if rule.places.isEmpty, !line.isWord("allowed", at: fields.places(.reason)) {
      rule = known(.reason)
    }
    record.deviceRule = try scratch.range(of: rule, in: line, base: base)
  }

  /// True when the login is that of the location, since no user is known.
  private static func isLocation(_ fields: ZscalerFields, in line: Span<UInt8>) -> Bool {
    let (user, location) = (fields.places(.user), fields.places(.location))
    return !user.isEmpty && line.equals(user, line, location)
  }

  private static func action(
    of fields: ZscalerFields, status: Int16, in line: Span<UInt8>
  ) -> Action {
    let (word, reason) = (fields.places(.action), fields.places(.reason))
    if status == 407 { return .challenged }
    if line.isWord("allowed", at: word) || line.isWord("allow", at: word) { return .allowed }
    if line.isWord("cautioned", at: word) || line.isWord("caution", at: word) { return .warned }
    guard line.isWord("blocked", at: word) || line.isWord("block", at: word) else {
      return .unknown
    }
    let isCaution =
      line.contains("caution", from: reason.lowerBound, to: reason.upperBound)
      || line.contains("Caution", from: reason.lowerBound, to: reason.upperBound)
    return isCaution ? .warned : .blocked
  }

  /// A number from 0, also between quotation marks; `nil` when there is none.
  private static func number(
    _ value: JSONValue, in line: Span<UInt8>, upTo limit: Int64
  ) -> Int64? {
    let found = line.number(from: value.places.lowerBound, to: value.places.upperBound)
    guard let found, found >= 0, found <= limit else { return nil }
    return found
  }
}
