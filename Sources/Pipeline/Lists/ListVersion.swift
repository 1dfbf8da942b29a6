internal import Vocabulary

/// A version of a downloaded list that passed every check.
struct ListVersion: Hashable, Codable {
  /// Its file or folder, in the folder of the list.
  var folder: String
  /// Where it came from, without passwords and keys.
  var url: String
  /// The SHA-256 of the whole address: what a server said of another one says nothing of this.
  var addressDigest: String
  /// The SHA-256 of what was downloaded.
  var digest: String
  /// When it was downloaded.
  var downloaded: KeptMoment
  /// When the server last said, or sent, that this is still its newest version.
  var checked: KeptMoment
  /// How many entries were read.
  var entries: Int
  /// The entries of each list in it: one, or one a category.
  var lists: [String: Int]
  /// The server's entity tag and date, for asking whether there is a newer version.
  var entityTag: String?
  var lastModified: String?

  /// What a version's file or folder is called: `20260301T020000Z-3f2a9c01`.
  static func folderName(downloaded: Instant, digest: String) -> String {
    let time = RFC3339.text(of: downloaded).prefix(19).filter { $0 != "-" && $0 != ":" }
    return "\(time)Z-\(digest.prefix(8))"
  }

  /// True for what ``folderName(downloaded:digest:)`` makes.
  static func isFolderName(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 16, parts[1].utf8.count == 8 else {
      return false
    }
    let isTime = parts[0].utf8.enumerated().allSatisfy { place, byte in
      switch place {
      case 8: byte == UInt8(ascii: "T")
      case 15: byte == UInt8(ascii: "Z")
      default: (0x30...0x39).contains(byte)
      }
    }
    return isTime && parts[1].allSatisfy(\.isHexDigit)
  }
}
