// hot: the numbers of DNS messages.

/// The names of the numbers that DNS messages hold.
///
/// Source: https://www.iana.org/assignments/dns-parameters
enum DNSNumbers {
  /// The name of a response code; empty for one without.
  static func codeName(_ code: UInt8) -> StaticString {
    switch code {
    case 0: "NOERROR"
    case 1: "FORMERR"
    case 2: "SERVFAIL"
    case 3: "NXDOMAIN"
    case 4: "NOTIMP"
    case 5: "REFUSED"
    case 6: "YXDOMAIN"
    case 7: "YXRRSET"
    case 8: "NXRRSET"
    case 9: "NOTAUTH"
    case 10: "NOTZONE"
    default: ""
    }
  }

  /// The name of a query's type; empty for a rare one.
  static func typeName(_ type: UInt16) -> StaticString {
    switch type {
    case 1: "A"
    case 2: "NS"
    case 5: "CNAME"
    case 6: "SOA"
    case 12: "PTR"
    case 15: "MX"
    case 16: "TXT"
    case 28: "AAAA"
    case 33: "SRV"
    case 35: "NAPTR"
    case 43: "DS"
    case 48: "DNSKEY"
    case 64: "SVCB"
    case 65: "HTTPS"
    case 255: "ANY"
    case 257: "CAA"
    default: ""
    }
  }
}
