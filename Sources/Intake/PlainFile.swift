internal import Glibc

/// An open file that many workers read at once, each at its own place.
public final class PlainFile: Sendable {
  /// The path as it was named.
  public let path: String
  /// What the file was when it was opened.
  public let identity: FileIdentity
  private let descriptor: Int32

  /// Opens a file for reading.
  public init(path: String) throws(IntakeFault) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { throw IntakeFault.system(path: path, call: "open") }
    do throws(IntakeFault) {
      identity = try PlainFile.status(of: descriptor, path: path)
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit { close(descriptor) }

  /// Reads into `memory` from `offset`.
  ///
  /// - Returns: how many bytes were read; fewer than asked for only at the end of the file.
  public func read(
    into memory: UnsafeMutableRawBufferPointer, from offset: Int64
  ) throws(IntakeFault) -> Int {
    var done = 0
    let room = memory.count
    while done < room {
      // why unsafe: `pread` writes at most the count that is left of the caller's memory.
      let count = unsafe pread(
        descriptor, memory.baseAddress?.advanced(by: done), room - done,
        off_t(offset) + done)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw IntakeFault.system(path: path, call: "read")
      }
      done += count
    }
    return done
  }

  /// Reads at most `count` bytes from `offset`.
  public func bytes(from offset: Int64, count: Int) throws(IntakeFault) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: max(0, count))
    var failure: IntakeFault?
    let got = unsafe result.withUnsafeMutableBytes { memory in
      do throws(IntakeFault) {
        return try unsafe read(into: memory, from: offset)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    result.removeLast(result.count - got)
    return result
  }

  /// The place behind the last newline before `end`; `start` when there is none between the two.
  public func endOfWholeLines(from start: Int64, to end: Int64) throws(IntakeFault) -> Int64 {
    var high = end
    while high > start {
      let low = max(start, high - 65_536)
      let block = try bytes(from: low, count: Int(high - low))
      if let place = block.lastIndex(of: UInt8(ascii: "\n")) { return low + Int64(place) + 1 }
      high = low
    }
    return start
  }

  private static func status(
    of descriptor: Int32, path: String
  ) throws(IntakeFault) -> FileIdentity {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw IntakeFault.system(path: path, call: "stat")
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw IntakeFault.notAFile(path: path) }
    return FileIdentity(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
      modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec))
  }

  /// What the file at a path is now, without opening it.
  public static func identity(ofPath path: String) throws(IntakeFault) -> FileIdentity {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      throw IntakeFault.system(path: path, call: "stat")
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw IntakeFault.notAFile(path: path) }
    return FileIdentity(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
      modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec))
  }
}

extension IntakeFault {
  /// The fault that the system's `errno` tells of.
  static func system(path: String, call: String) -> IntakeFault {
    .system(path: path, call: call, words: unsafe String(cString: strerror(errno)))
  }
}
