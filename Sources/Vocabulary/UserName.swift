/// The one spelling of a user name, however a log or a directory writes it.
///
/// `SCHOOL\jdoe`, `SCHOOL\\jdoe` (Squid doubles the backslash), `school%5cjdoe`,
/// `jdoe@school.example.org` and `CN=jdoe,OU=Year 9` all become `jdoe`.
public enum UserName {
  /// Bytes of a name that are looked at; what is longer is no user name, and is cut.
  static let longest = 256

  /// The spelling of a name, lower case; empty when the words mean that nobody is known.
  ///
  /// The spelling of a spelling is itself.
  public static func normalised(_ text: some StringProtocol) -> String {
    normalised(scalars: Array(text.unicodeScalars.prefix(longest)))
  }

  /// The spelling of a name as the bytes of a log hold it: UTF-8, or else Latin-1.
  public static func normalised(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    // why unsafe: the caller holds the bytes while this runs, and the slice stays inside them.
    let start = unsafe UnsafeBufferPointer(rebasing: bytes.prefix(longest))
    if let text = unsafe String(validating: start, as: UTF8.self) { return normalised(text) }
    // why unsafe: as above; each byte is copied.
    return normalised(scalars: unsafe start.map { Unicode.Scalar($0) })
  }

  /// Peels until nothing comes off: a domain may stand in quotes, and quotes in a domain.
  private static func normalised(scalars: [Unicode.Scalar]) -> String {
    var name = scalars
    while true {
      let peeled = withoutRealm(
        withoutDomain(withoutDirectoryPath(withoutEdges(withoutPercents(name)))))
      if peeled == name { break }
      name = peeled
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: name)
    let lower = String(view).lowercased()
    return meansNobody(lower) ? "" : lower
  }

  /// True for the words that different devices write where they know no user.
  private static func meansNobody(_ name: String) -> Bool {
    switch name {
    case "-", "n/a", "none", "(none)", "<none>", "null", "(null)", "<null>", "(empty)", "unknown",
      "(unknown)", "<unknown>", "anonymous", "unauthenticated", "(unauthenticated)":
      true
    default:
      // SonicWall gives its reason: `Unknown (SSO failed)`.
      name.hasPrefix("unknown (")
    }
  }

  /// `%5c` becomes a backslash; a per cent sign without two digits behind it stays.
  private static func withoutPercents(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard name.contains("%") else { return name }
    var bytes: [UInt8] = []
    var place = 0
    while place < name.count {
      if name[place] == "%", place + 2 < name.count, let high = hexDigit(name[place + 1]),
        let low = hexDigit(name[place + 2])
      {
        bytes.append(high << 4 | low)
        place += 3
      } else {
        bytes.append(contentsOf: String(name[place]).utf8)
        place += 1
      }
    }
    // Bytes that are no UTF-8 together were Latin-1 before they were written with per cent signs.
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return bytes.map { Unicode.Scalar($0) }
    }
    return Array(text.unicodeScalars)
  }

  /// Takes spaces, control characters and quotes off both ends, and control characters out.
  private static func withoutEdges(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let printed = name.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
    let isEdge = { (scalar: Unicode.Scalar) in
      scalar == "\"" || scalar == "'" || scalar.properties.isWhitespace
    }
    guard let first = printed.firstIndex(where: { !isEdge($0) }),
      let last = printed.lastIndex(where: { !isEdge($0) })
    else { return [] }
    return Array(printed[first...last])
  }

  /// `CN=Doe\, Jane,OU=Staff` becomes `Doe, Jane` (RFC 4514); `uid=` counts as `CN=`.
  private static func withoutDirectoryPath(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let equals = name.firstIndex(of: "="), equals == 2 || equals == 3 else { return name }
    var label = String.UnicodeScalarView()
    label.append(contentsOf: name[..<equals])
    guard ["cn", "uid"].contains(String(label).lowercased()) else { return name }
    var value: [Unicode.Scalar] = []
    var place = equals + 1
    while place < name.count, name[place] != "," {
      if name[place] == "\\", place + 1 < name.count { place += 1 }
      value.append(name[place])
      place += 1
    }
    return value
  }

  /// What stands behind the last backslash.
  private static func withoutDomain(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let last = name.lastIndex(of: "\\") else { return name }
    return Array(name[(last + 1)...])
  }

  /// What stands before the first `@`; a name that begins with it loses only that.
  private static func withoutRealm(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let sign = name.firstIndex(of: "@") else { return name }
    return sign == 0 ? Array(name.dropFirst()) : Array(name[..<sign])
  }

  private static func hexDigit(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "0"..."9": UInt8(scalar.value - 0x30)
    case "a"..."f": UInt8(scalar.value - 0x61 + 10)
    case "A"..."F": UInt8(scalar.value - 0x41 + 10)
    default: nil
    }
  }
}
