/// Addresses behind which many devices stand, such as a DNS forwarder.
public struct RelaySettings: Hashable, Sendable {
  /// Its name in reports.
  public var name: String
  /// Its addresses.
  public var addresses: [String]

  /// Makes the settings of a relay.
  public init(name: String, addresses: [String]) {
    self.name = name
    self.addresses = addresses
  }

  static func read(_ cursor: inout SettingsCursor) -> RelaySettings {
    let addresses = cursor.requiredTexts("addresses").map { address in
      let isAddress = address.text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20) || byte == 0x2E
          || byte == 0x3A
      }
      if !isAddress {
        cursor.complain(
          "\(Wording.quoted(address.text)) is no address", "write it as 10.0.0.10 or fd00::10",
          at: address.line)
      }
      return address.text.lowercased()
    }
    let name = cursor.text("name")
    if name.contains("/") {
      cursor.complain("the name of a relay holds a /", "take it out", at: cursor.line(of: "name"))
    }
    return RelaySettings(name: name, addresses: addresses)
  }
}
