internal import FoundationEssentials
internal import Intake
public import Vocabulary

/// A downloaded list: plain, compressed, or an archive of folders.
public struct ListPackage {
  /// The most bytes of what was inside.
  public static let usualLimit = 2_000_000_000
  private static let otherPackings: [(name: String, head: [UInt8])] = [
    ("zip", [0x50, 0x4B, 0x03, 0x04]), ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A]),
    ("bzip2", [0x42, 0x5A, 0x68]), ("zstd", [0x28, 0xB5, 0x2F, 0xFD]),
    ("7z", [0x37, 0x7A, 0xBC, 0xAF]),
  ]

  private let folder: String
  private let name: String
  private let limit: Int
  private let environment: [String: String]

  /// Prepares to unpack.
  ///
  /// - Parameters:
  ///   - folder: An empty folder for what was inside.
  ///   - name: The list's name; the category of an archive whose files are in no folder.
  ///   - limit: The most bytes of what was inside.
  ///   - environment: The environment of tar.
  public init(
    into folder: String, name: String, limit: Int = usualLimit, environment: [String: String]
  ) {
    self.folder = folder
    self.name = name
    self.limit = limit
    self.environment = environment
  }

  /// Unpacks a file.
  ///
  /// - Returns: the path of the list, a file or a folder.
  /// - Throws: ``Complaint`` when it is cut off, damaged, too large, or would write elsewhere.
  public func unpack(_ path: String) throws(Complaint) -> String {
    var plain = path
    if GzipStream.isGzip(try head(of: plain)) {
      plain = "\(folder)/plain"
      try Inflation.inflate(path, to: plain, limit: limit)
    }
    let head = try head(of: plain)
    for packing in ListPackage.otherPackings where head.starts(with: packing.head) {
      throw Complaint(
        what: "it is packed with \(packing.name), which Vigil does not unpack",
        mend: "name the list as plain text, gzip, tar or tar.gz")
    }
    guard TarArchive.isTar(head) else { return plain }
    let archive = TarArchive(path: plain, environment: environment)
    try archive.check(limit: limit)
    let tree = UnpackedTree(folder: "\(folder)/unpacked", name: name)
    try tree.make()
    try archive.unpack(into: tree.root)
    if plain != path { UnpackedTree.remove(plain) }
    return try tree.list()
  }

  private func head(of path: String) throws(Complaint) -> [UInt8] {
    do throws(IntakeFault) {
      return try PlainFile(path: path).bytes(from: 0, count: 512)
    } catch {
      throw error.complaint
    }
  }
}
