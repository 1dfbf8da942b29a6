internal import Foundation

extension SiteIndex {
  /// True when a file begins as an index does; false when it does not, or cannot be read.
  public static func isIndex(path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    return (try? file.read(upToCount: IndexHead.magic.count)) == Data(IndexHead.magic)
  }
}
