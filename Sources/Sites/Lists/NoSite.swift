internal import WebAddress

/// Names and addresses that lists hold and that are no site.
enum NoSite {
  /// True for an address to which lists send what they block.
  static func isSink(_ word: Span<UInt8>) -> Bool {
    for sink: StaticString in ["0.0.0.0", "::", "::1", "0"] where word.equals(sink) { return true }
    if word.hasPrefix("0"), HostName.isAddress(word) { return isZero(word) }
    return word.hasPrefix("127.0.0.") && HostName.isAddress(word)
  }

  /// True for zero however it is written, such as `0:0:0:0:0:0:0:0`.
  private static func isZero(_ address: Span<UInt8>) -> Bool {
    address.indices.allSatisfy {
      address[$0] == UInt8(ascii: "0") || address[$0] == UInt8(ascii: ":")
    }
  }

  /// True for the names of the machine itself that hosts files carry.
  static func isLocal(_ word: Span<UInt8>) -> Bool {
    if word.hasPrefix("ip6-") || word.hasPrefix("localhost") && word.count == 9 { return true }
    for name: StaticString in ["localhost.localdomain", "local", "broadcasthost"]
    where word.equals(name) {
      return true
    }
    return false
  }
}
