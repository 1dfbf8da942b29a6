internal import FoundationEssentials
internal import Vocabulary

/// The files of the IANA database.
enum ZoneFile {
  /// Where Debian's package `tzdata` puts them.
  static let debianFolder = "/usr/share/zoneinfo"

  /// The changes of a zone from 1970 to 2100; the first holds for all time before the second.
  static func changes(
    of identifier: String, in folder: String = debianFolder
  ) throws(Complaint) -> [OffsetChange] {
    guard isName(identifier) else { throw unknown(identifier) }
    let path = "\(folder)/\(identifier)"
    let bytes = try bytes(of: path, identifier: identifier, folder: folder)
    do throws(ZoneFault) {
      return try OffsetTable(try TZif(bytes)).changes
    } catch {
      throw Complaint(
        file: path, what: "the time zone \"\(identifier)\" cannot be used: \(error.words)",
        mend: "install it again: sudo apt-get install --reinstall tzdata")
    }
  }

  /// True for what may name a zone, so that no path leads out of the folder.
  ///
  /// A name is made of words with a slash between them, and begins with a capital. What begins with
  /// a small letter there are lists, zones that count leap seconds, and this computer's own zone.
  private static func isName(_ identifier: String) -> Bool {
    let bytes = identifier.utf8
    guard let first = bytes.first, (0x41...0x5A).contains(first) else { return false }
    return bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { word in !word.isEmpty && word.allSatisfy(isPartOfWord) }
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "A"..."Z", "a"..."z", "0"..."9", "_", "-", "+": true
    default: false
    }
  }

  private static func bytes(
    of path: String, identifier: String, folder: String
  ) throws(Complaint) -> [UInt8] {
    if let data = try? Data(contentsOf: URL(filePath: path)) { return [UInt8](data) }
    let files = FileManager.default
    guard files.fileExists(atPath: folder) else {
      throw Complaint(
        file: folder, what: "the time zones are not there",
        mend: "sudo apt-get install tzdata")
    }
    var isFolder = false
    guard files.fileExists(atPath: path, isDirectory: &isFolder), !isFolder else {
      throw unknown(identifier)
    }
    throw Complaint(
      file: path, what: "the time zone \"\(identifier)\" cannot be read",
      mend: "install it again: sudo apt-get install --reinstall tzdata")
  }

  private static func unknown(_ identifier: String) -> Complaint {
    Complaint(
      what: "there is no time zone \"\(identifier)\"",
      mend: "use a name of the IANA database, such as Europe/London")
  }
}
