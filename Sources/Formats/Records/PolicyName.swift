// hot: every name that a DNS server refused.

extension Span<UInt8> {
  /// True for names that servers refuse for the network's sake and not for their content: those by
  /// which browsers and phones ask whether they may go past the school's DNS, addresses' names in
  /// `.arpa`, and words without a dot.
  ///
  /// Source: Mozilla's canary domain `use-application-dns.net`; Apple's names for iCloud Private
  /// Relay; RFC 9462, `_dns.resolver.arpa`.
  func isPolicyName(_ name: Range<Int>) -> Bool {
    var end = name.upperBound
    if end > name.lowerBound, self[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let places = name.lowerBound..<end
    switch places.count {
    case 15: if isWord("mask.icloud.com", at: places) { return true }
    case 18:
      if isWord("mask-h2.icloud.com", at: places) || isWord("mask.apple-dns.net", at: places) {
        return true
      }
    case 23: if isWord("use-application-dns.net", at: places) { return true }
    default: break
    }
    if places.count > 5, isWord(".arpa", at: end - 5..<end) { return true }
    return !contains(".", from: places.lowerBound, to: end)
  }

  /// True when the bytes at some places write an IPv4 or an IPv6 address, with a zone or without.
  func isAddress(_ places: Range<Int>) -> Bool {
    guard places.count >= 2, places.count <= 64, places.lowerBound >= 0,
      places.upperBound <= count
    else { return false }
    if isFourNumbers(places) { return true }
    let zone = place(.byte(UInt8(ascii: "%")), from: places.lowerBound)
    return ReverseName(of: places.lowerBound..<min(zone, places.upperBound), in: self) != nil
  }

  /// True for `10.0.0.7`, as nearly all addresses of logs are; the places are inside the span.
  private func isFourNumbers(_ places: Range<Int>) -> Bool {
    var (number, digits, points) = (0, 0, 0)
    var place = places.lowerBound
    while place < places.upperBound {
      // why unchecked: the caller says that the places are inside the span.
      let digit = unsafe Int(self[unchecked: place] &- UInt8(ascii: "0"))
      place &+= 1
      if digit < 10 {
        number = number &* 10 &+ digit
        digits &+= 1
        continue
      }
      guard digit == Int(UInt8(ascii: ".") &- UInt8(ascii: "0")), digits &- 1 < 3, digits > 0,
        number <= 255
      else { return false }
      points &+= 1
      (number, digits) = (0, 0)
    }
    return points == 3 && digits > 0 && digits <= 3 && number <= 255
  }
}

extension Span<UInt8> {
  /// True when all bytes at some places can stand in an address, and one of them parts it.
  func looksLikeAddress(_ places: Range<Int>) -> Bool {
    var isParted = false
    for place in places {
      let isPart = self[place] == UInt8(ascii: ".") || self[place] == UInt8(ascii: ":")
      guard isPart || hexDigit(at: place) != nil else { return false }
      if isPart { isParted = true }
    }
    return isParted
  }
}
