internal import Foundation
internal import Vocabulary

/// A file that is being written line by line; without a path, it is only measured.
final class OutputFile {
  private static let bufferSize = 1_048_576

  private(set) var lines = 0
  private(set) var bytes = 0
  private let path: String
  private let handle: FileHandle?
  private var buffer: [UInt8] = []

  /// Measures what would be written.
  init() {
    path = ""
    handle = nil
  }

  /// Makes a file.
  init(path: String) throws {
    try SampleFolder.write("", to: path)
    guard let handle = FileHandle(forWritingAtPath: path) else {
      throw SampleFolder.complaint(path)
    }
    self.path = path
    self.handle = handle
    buffer.reserveCapacity(2 * OutputFile.bufferSize)
  }

  /// Writes a line with its end.
  func write(_ line: ArraySlice<UInt8>) throws {
    lines += 1
    bytes += line.count
    guard handle != nil else { return }
    buffer.append(contentsOf: line)
    if buffer.count >= OutputFile.bufferSize { try flush() }
  }

  /// Writes what is left, and sets the time at which it was written last, if one is given.
  func close(lastWritten moment: Instant? = nil) throws {
    try flush()
    do {
      try handle?.close()
      guard let moment else { return }
      let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    } catch {
      throw SampleFolder.complaint(path)
    }
  }

  private func flush() throws {
    do {
      try handle?.write(contentsOf: buffer)
    } catch {
      throw SampleFolder.complaint(path)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
