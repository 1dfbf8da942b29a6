internal import Vocabulary

extension DeliverySettings {
  /// Reads a delivery; `nil` when it names no role.
  static func read(_ cursor: inout SettingsCursor) -> DeliverySettings? {
    let role = cursor.requiredChoice("role", of: Role.self)
    let folder = cursor.path("folder")
    let (owner, group) = (cursor.text("owner"), cursor.text("group"))
    let mode = readMode(&cursor)
    return role.map {
      DeliverySettings(role: $0, folder: folder, owner: owner, group: group, mode: mode)
    }
  }

  private static func readMode(_ cursor: inout SettingsCursor) -> UInt16 {
    let text = cursor.text("mode", or: "0640")
    let line = cursor.line(of: "mode")
    let digits = text.utf8.allSatisfy { (0x30...0x37).contains($0) }
    guard digits, (3...4).contains(text.utf8.count), let mode = UInt16(text, radix: 8),
      mode <= 0o777
    else {
      cursor.complain(
        "\(Wording.quoted(text)) is no file mode", "write octal digits such as \"0640\"", at: line)
      return 0o640
    }
    if mode & 0o007 != 0 {
      cursor.complain(
        "the mode \(text) lets everybody on this computer at the reports",
        "end it with 0, such as \"0640\"", at: line)
    } else if mode & 0o400 == 0 {
      cursor.complain(
        "with the mode \(text) the owner cannot read the reports", "write \"0640\" or \"0600\"",
        at: line)
    }
    return mode
  }
}
