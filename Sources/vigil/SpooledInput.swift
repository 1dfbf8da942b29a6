internal import Foundation
internal import Glibc
internal import Vocabulary

/// Bytes that must be read more than once, in a file without a name.
final class SpooledInput {
  /// The open file.
  let descriptor: Int32

  /// Makes an empty file, which nobody else can open.
  private init() throws(Complaint) {
    let folder = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    var name = Array("\(folder)/vigil-XXXXXX".utf8CString)
    // why unsafe: `mkstemp` writes the six letters at the end of the name, and no more.
    descriptor = unsafe mkstemp(&name)
    if descriptor < 0 {
      throw Complaint(
        file: folder, what: "no temporary file can be made",
        mend: "name another folder with TMPDIR")
    }
    unsafe unlink(name)
  }

  deinit { close(descriptor) }

  /// Keeps what an open descriptor gives, to its end.
  convenience init(copyOf source: Int32) throws {
    try self.init()
    let input = FileHandle(fileDescriptor: source)
    let output = FileHandle(fileDescriptor: descriptor)
    while let data = try input.read(upToCount: 1_048_576), !data.isEmpty {
      try output.write(contentsOf: data)
    }
    rewind()
  }

  /// Keeps bytes.
  convenience init(_ bytes: [UInt8]) throws {
    try self.init()
    try FileHandle(fileDescriptor: descriptor).write(contentsOf: Data(bytes))
    rewind()
  }

  /// A path that opens the file while this lives.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// Goes back to the first byte.
  func rewind() { lseek(descriptor, 0, SEEK_SET) }
}
