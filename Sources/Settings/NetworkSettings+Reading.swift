internal import Vocabulary
internal import WebAddress

extension NetworkSettings {
  /// Reads the networks; two of them may hold an address only if one is narrower.
  static func readAll(_ cursor: inout SettingsCursor) -> [NetworkSettings] {
    var names = UniqueNames("network")
    var owners: [AddressRange: String] = [:]
    return cursor.objects("networks") { item in
      let written = item.requiredTexts("ranges")
      let settings = NetworkSettings(
        network: Network(
          name: item.id("name"), site: item.text("site", or: ""),
          kind: item.requiredChoice("kind", of: Network.Kind.self) ?? .managed,
          group: item.choice("group", of: Group.self)),
        ranges: written.map(\.text))
      names.check(settings.network.name, in: item, at: item.line(of: "name"))
      for range in written { check(range, of: settings.network.name, &owners, item) }
      return settings
    }
  }

  private static func check(
    _ written: PlacedText, of name: String, _ owners: inout [AddressRange: String],
    _ cursor: SettingsCursor
  ) {
    guard let ranges = AddressRange.ranges(in: written.text) else {
      return cursor.complain(
        "\(Wording.quoted(written.text)) is no range of addresses", mend(written.text),
        at: written.line)
    }
    for range in ranges {
      if let owner = owners[range] {
        cursor.complain(
          "the addresses \(range.shown) are in the network \(Wording.quoted(owner)) already",
          "give each address to one network, or write a narrower range", at: written.line)
      }
      owners[range] = name
    }
  }

  /// Bits behind the length are the commonest slip, so the range that was meant is shown.
  private static func mend(_ text: String) -> String {
    let parts = text.split(separator: "/")
    if parts.count == 2, let address = AddressNumber(Array(parts[0].utf8).span),
      let length = Int(parts[1]), (0...address.bitCount).contains(length)
    {
      return "did you mean \"\(AddressRange(of: address, length: length).shown)\"?"
    }
    return "write it as 10.30.0.0/16, fd00:30::/32 or 10.30.0.5-10.30.0.99"
  }
}
