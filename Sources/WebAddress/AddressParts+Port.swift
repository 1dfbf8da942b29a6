extension AddressParts {
  /// The port that the address of these parts says; `nil` when it says none or what is none.
  public func port(of text: Span<UInt8>) -> UInt16? {
    var value = 0
    for index in port {
      value = value * 10 + Int(text[index] & 0x0F)
      if value > 65_535 { return nil }
    }
    return value > 0 ? UInt16(value) : nil
  }

  /// The port that a request for the address goes to; `nil` when nothing tells it.
  public func requestPort(of text: Span<UInt8>) -> UInt16? {
    port.isEmpty ? Self.usualPort(ofScheme: text.extracting(scheme)) : port(of: text)
  }

  /// The port that addresses of a scheme have without another; `nil` for other schemes.
  public static func usualPort(ofScheme scheme: Span<UInt8>) -> UInt16? {
    for (name, port) in usualPorts where equal(scheme, name.utf8) { return port }
    return nil
  }

  private static let usualPorts: [(String, UInt16)] = [("http", 80), ("https", 443), ("ftp", 21)]

  private static func equal(_ word: Span<UInt8>, _ name: String.UTF8View) -> Bool {
    guard word.count == name.count else { return false }
    for (index, byte) in name.enumerated() where HostName.lowerCase(word[index]) != byte {
      return false
    }
    return true
  }
}
