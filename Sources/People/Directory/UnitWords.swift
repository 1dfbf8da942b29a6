/// The parts of an organisational unit or a list of groups, that may be words for a standing.
enum UnitWords {
  /// The parts of a unit, the narrowest first: `CN=Alex,OU=Year 7,OU=Pupils` has `Year 7` and
  /// `Pupils`, `/Pupils/Year 7` the same.
  static func ofUnit(_ text: String) -> [String] {
    if text.contains("=") {
      // The first is the account itself.
      return names(in: text, keys: ["ou", "cn"]).dropFirst(startsWithAccount(text) ? 1 : 0).map {
        $0
      }
    }
    return text.split { "/\\".contains($0) }.map { trimmed($0) }.filter { !$0.isEmpty }.reversed()
  }

  /// The names of groups: of each `CN=Staff,OU=Groups,DC=…` the first part, and of plain names
  /// between commas or semicolons each.
  static func ofGroups(_ text: String) -> [String] {
    if text.lowercased().contains("cn=") {
      return names(in: text, keys: ["cn"])
    }
    return text.split { ",;|".contains($0) }.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// The school year that a part of a unit names, such as `Year 7`; `nil` when none does.
  static func year(in words: [String]) -> String? {
    words.lazy.compactMap { word -> String? in
      let lower = word.lowercased()
      guard let prefix = ["year", "yr"].first(where: lower.hasPrefix),
        let year = Int(trimmed(lower.dropFirst(prefix.count)[...])), (0...14).contains(year)
      else { return nil }
      return String(year)
    }.first
  }

  private static func startsWithAccount(_ text: String) -> Bool {
    text.lowercased().hasPrefix("cn=")
  }

  private static func names(in text: String, keys: [String]) -> [String] {
    text.split { ",;|{}".contains($0) }.compactMap { part in
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, keys.contains(trimmed(pair[0]).lowercased()) else { return nil }
      return trimmed(pair[1])
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    CSVText.trimmed(String(text).unicodeScalars)
  }
}
