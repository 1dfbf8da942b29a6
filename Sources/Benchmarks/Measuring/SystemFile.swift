internal import Glibc

/// Files as the system gives them: those of `/proc` have no size and come in pieces.
enum SystemFile {
  /// The bytes of a file; none when it is gone, as when a process has ended.
  static func bytes(of path: String) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      // why unsafe: `read` writes at most what the array holds.
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe read(file, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }

  /// The text of a file.
  static func text(of path: String) -> String { String(decoding: bytes(of: path), as: UTF8.self) }
}
