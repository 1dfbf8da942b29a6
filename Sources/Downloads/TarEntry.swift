internal import Vocabulary

/// One member of a tar archive, as `tar --list --verbose` tells of it.
struct TarEntry: Hashable {
  /// The options with which every member is one line that can be read again.
  static let listOptions = [
    "--list", "--verbose", "--numeric-owner", "--full-time", "--quoting-style=escape",
  ]
  private static let mostFolders = 8

  /// The letter of its kind: `-` a file, `d` a folder, `l` a link.
  var kind: Character
  var size: Int
  var name: String
  /// Where a link leads.
  var target: String?

  /// Reads a line such as `-rw-r--r-- 0/0  12 2026-03-01 06:00:00 gambling/domains`.
  init?(line: Substring) {
    let words = line.split(separator: " ", maxSplits: 5)
    guard words.count == 6, let kind = words[0].first else { return nil }
    // A device has two numbers in the place of a size.
    let isDevice = kind == "b" || kind == "c"
    guard let size = isDevice ? 0 : Int(words[2]) else { return nil }
    self.kind = kind
    self.size = size
    let parts = words[5].split(separator: " -> ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == (kind == "l" ? 2 : 1) else { return nil }
    name = parts[0]
    target = parts.count == 2 ? parts[1] : nil
  }

  /// What is wrong with it; `nil` when it may be unpacked.
  var fault: String? {
    switch kind {
    case "-", "d": break
    case "l" where target.map(TarEntry.isSibling) == true: break
    case "l": return "a link that leads out of its folder"
    case "h": return "a hard link"
    default: return "a device or something else that is no file"
    }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if name.hasPrefix("/") { return "an absolute path" }
    if parts.contains("..") { return "a path with .. in it" }
    if parts.count > TarEntry.mostFolders { return "folders in folders without end" }
    if !name.utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }) {
      return "a name with odd letters"
    }
    return nil
  }

  /// True for the name of a neighbour: such a link cannot lead out, whatever the neighbour is.
  private static func isSibling(_ target: String) -> Bool {
    !target.isEmpty && !target.contains("/") && !target.contains("\\") && target != ".."
      && target != "."
  }
}
