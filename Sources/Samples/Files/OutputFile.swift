internal import FoundationEssentials
internal import Glibc
internal import Vocabulary

/// A file that is being written line by line; without a path, it is only measured.
final class OutputFile {
  private static let bufferSize = 1_048_576

  private(set) var lines = 0
  private(set) var bytes = 0
  private let path: String
  /// The open file; `nil` once it is closed, or when there is none.
  private var descriptor: Int32?
  private var buffer: [UInt8] = []

  /// Measures what would be written.
  init() {
    path = ""
    descriptor = nil
  }

  /// Makes a file.
  init(path: String) throws {
    try SampleFolder.write("", to: path)
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SampleFolder.complaint(path) }
    self.path = path
    self.descriptor = descriptor
    buffer.reserveCapacity(2 * OutputFile.bufferSize)
  }

  deinit { if let descriptor { Glibc.close(descriptor) } }

  /// Writes a line with its end.
  func write(_ line: ArraySlice<UInt8>) throws {
    lines += 1
    bytes += line.count
    guard descriptor != nil else { return }
    buffer.append(contentsOf: line)
    if buffer.count >= OutputFile.bufferSize { try flush() }
  }

  /// Writes what is left, and sets the time at which it was written last, if one is given.
  func close(lastWritten moment: Instant? = nil) throws {
    try flush()
    if let descriptor {
      self.descriptor = nil
      guard Glibc.close(descriptor) == 0 else { throw SampleFolder.complaint(path) }
    }
    guard let moment else { return }
    do {
      let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    } catch {
      throw SampleFolder.complaint(path)
    }
  }

  private func flush() throws {
    guard let descriptor else { return }
    // why unsafe: `write` reads at most what is left of the buffer.
    let isWritten = unsafe buffer.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = unsafe Glibc.write(
          descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
    guard isWritten else { throw SampleFolder.complaint(path) }
    buffer.removeAll(keepingCapacity: true)
  }
}
