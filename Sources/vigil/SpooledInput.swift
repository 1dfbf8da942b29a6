internal import FoundationEssentials
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
    var block = [UInt8](repeating: 0, count: 1_048_576)
    while true {
      let length = try SpooledInput.read(source, into: &block)
      if length == 0 { break }
      try write(block[..<length])
    }
    rewind()
  }

  /// Keeps bytes.
  convenience init(_ bytes: [UInt8]) throws {
    try self.init()
    try write(bytes[...])
    rewind()
  }

  /// A path that opens the file while this lives.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// Goes back to the first byte.
  func rewind() { lseek(descriptor, 0, SEEK_SET) }

  /// The first bytes, at most `count`; where reading goes on is of no account.
  func head(_ count: Int) throws(Complaint) -> [UInt8] {
    rewind()
    var bytes = [UInt8](repeating: 0, count: count)
    // A file gives all that it has at once.
    return Array(bytes[..<(try SpooledInput.read(descriptor, into: &bytes))])
  }

  private static func read(_ source: Int32, into block: inout [UInt8]) throws(Complaint) -> Int {
    while true {
      // why unsafe: `read` fills at most what the array holds.
      let count = unsafe block.withUnsafeMutableBytes { memory in
        unsafe Glibc.read(source, memory.baseAddress, memory.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw fault("the input cannot be read", "check where it comes from") }
      return count
    }
  }

  private func write(_ bytes: ArraySlice<UInt8>) throws(Complaint) {
    var rest = bytes
    while !rest.isEmpty {
      // why unsafe: `write` reads at most what is left.
      let count = unsafe rest.withUnsafeBytes { memory in
        unsafe Glibc.write(descriptor, memory.baseAddress, memory.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw SpooledInput.fault(
          "a temporary file cannot be written", "name another folder with TMPDIR")
      }
      rest = rest.dropFirst(count)
    }
  }

  private static func fault(_ what: String, _ mend: String) -> Complaint {
    Complaint(what: "\(what): \(unsafe String(cString: strerror(errno)))", mend: mend)
  }
}
