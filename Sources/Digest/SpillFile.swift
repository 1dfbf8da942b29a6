internal import Glibc
internal import Vocabulary

/// A temporary file without a name: it is gone when the program is, however the program ends.
final class SpillFile {
  private let descriptor: Int32
  /// Where it is, for complaints.
  private let folder: String
  /// How many bytes were written.
  private(set) var count: Int64 = 0

  /// Makes an empty file in a folder.
  init(folder: String) throws(Complaint) {
    var template = Array("\(folder)/.vigil-XXXXXX".utf8CString)
    let opened = unsafe mkstemp(&template)
    guard opened >= 0 else {
      throw Complaint(
        file: folder, what: "no temporary file can be made: \(SpillFile.systemWords)",
        mend: "free space there, or give the user that runs vigil the right to write")
    }
    descriptor = opened
    self.folder = folder
    unsafe unlink(template)
    _ = fcntl(opened, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// Appends bytes.
  func append(_ bytes: [UInt8]) throws(Complaint) {
    var done = 0
    while done < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { memory in
        // why unsafe: `pwrite` reads at most what is left of the array.
        unsafe pwrite(
          descriptor, memory.baseAddress?.advanced(by: done), memory.count - done,
          off_t(count) + done)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        throw Complaint(
          file: "\(folder)/",
          what: "the temporary file cannot be written: \(SpillFile.systemWords)",
          mend: "free disk space, or raise --memory so that less is written")
      }
      done += written
    }
    count += Int64(bytes.count)
  }

  /// Reads up to the array's size from a place; the number of bytes read.
  func read(into bytes: inout [UInt8], from start: Int, at offset: Int64) throws(Complaint) -> Int {
    while true {
      let got = unsafe bytes.withUnsafeMutableBytes { memory in
        // why unsafe: `pread` writes at most what is left of the array.
        unsafe pread(
          descriptor, memory.baseAddress?.advanced(by: start), memory.count - start, off_t(offset))
      }
      if got >= 0 { return got }
      guard errno == EINTR else {
        throw Complaint(
          file: "\(folder)/", what: "the temporary file cannot be read: \(SpillFile.systemWords)",
          mend: "look at the disk's health")
      }
    }
  }

  private static var systemWords: String { unsafe String(cString: strerror(errno)) }
}
