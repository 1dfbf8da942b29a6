public import Vocabulary

/// Where the archive keeps the lines of one source and day.
///
///     archive/SOURCE/YYYY/YYYY-MM-DD.log.gz
///
/// A second part, `YYYY-MM-DD.2.log.gz`, is begun when the first was cut short by something else,
/// so that the first can still be restored.
public struct ArchivePlace: Hashable, Sendable {
  /// The archive's folder in the data folder.
  public static let folder = "archive"
  private static let suffix = ".log.gz"

  /// The source's name, safe for a path.
  public let sourceFolder: String
  /// The day, within the years 0 to 9999.
  public let day: Day
  /// The part of the day, from 1.
  public let part: Int

  /// Makes the place of a source, as the settings name it, and a day.
  ///
  /// A day that four digits cannot name is moved to the nearest that they can.
  public init(source: String, day: Day, part: Int = 1) {
    sourceFolder = ArchivePlace.safeName(source)
    self.day = min(
      max(day, Day(year: 0, month: 1, day: 1)), Day(year: 9999, month: 12, day: 31))
    self.part = max(1, part)
  }

  /// Reads a path relative to the data folder; `nil` when the archive has no such path.
  public init?(path: String) {
    let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard names.count == 4, names[0] == ArchivePlace.folder, names[3].hasSuffix(Self.suffix),
      let day = Day(String(names[3].prefix(10)))
    else { return nil }
    sourceFolder = names[1]
    self.day = day
    let rest = names[3].dropFirst(10).dropLast(Self.suffix.utf8.count)
    part = rest.isEmpty ? 1 : Int(rest.dropFirst()) ?? 0
    guard part > 0, ArchivePlace.isSafe(sourceFolder), self.path == path else { return nil }
  }

  /// The path relative to the data folder.
  public var path: String {
    "\(yearFolder)/\(day)\(part == 1 ? "" : ".\(part)")\(ArchivePlace.suffix)"
  }

  /// The folder of the year, relative to the data folder.
  public var yearFolder: String {
    "\(ArchivePlace.folder)/\(sourceFolder)/\(day.description.prefix(4))"
  }

  /// The place of the day's next part.
  var next: ArchivePlace {
    ArchivePlace(sourceFolder: sourceFolder, day: day, part: part + 1)
  }

  private init(sourceFolder: String, day: Day, part: Int) {
    self.sourceFolder = sourceFolder
    self.day = day
    self.part = part
  }

  /// A source's name as a folder's: letters, digits, `-`, `_` and inner dots stay, every other
  /// byte is written `%41`, so that two sources never share a folder.
  private static func safeName(_ source: String) -> String {
    var name = ""
    for byte in source.utf8 {
      let isPlain = isPlain(byte) || (byte == UInt8(ascii: ".") && !name.isEmpty)
      name += isPlain ? String(UnicodeScalar(byte)) : escaped(byte)
    }
    // A file system's names end at 255 bytes.
    guard name.utf8.count > 120 else { return name.isEmpty ? "%" : name }
    return "%" + SHA256.hex(SHA256.hash(source.utf8))
  }

  private static func isSafe(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 120 && !name.hasPrefix(".")
      && name.utf8.allSatisfy { isPlain($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "%") }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func escaped(_ byte: UInt8) -> String {
    (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
  }
}
