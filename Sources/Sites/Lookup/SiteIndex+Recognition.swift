internal import Glibc

extension SiteIndex {
  /// True when a file begins as an index does; false when it does not, or cannot be read.
  public static func isIndex(path: String) -> Bool {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    let magic = Array(IndexHead.magic)
    var head = [UInt8](repeating: 0, count: magic.count)
    // why unsafe: `read` fills at most what the array holds.
    let count = unsafe head.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
    return count == magic.count && head == magic
  }
}
