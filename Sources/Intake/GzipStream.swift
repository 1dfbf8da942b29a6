internal import CZlib

/// Inflates a gzip file from its beginning, all its members one after the other.
@safe public final class GzipStream {
  private let file: PlainFile
  private var stream = unsafe z_stream()
  private var input = [UInt8](repeating: 0, count: 262_144)
  private var inputStart = 0
  private var inputCount = 0
  private var filePlace: Int64 = 0
  private var isAtMemberStart = true
  private var isAtEnd = false

  /// Opens a stream over a file that begins with a gzip header.
  public init(file: PlainFile) throws(IntakeFault) {
    self.file = file
    // 15 bits of window, and 16 for "gzip only".
    let status = unsafe inflateInit2_(
      &stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      throw .system(path: file.path, call: "inflateInit", words: "no memory")
    }
  }

  deinit { unsafe inflateEnd(&stream) }

  /// True when the bytes begin as a gzip file does (RFC 1952).
  public static func isGzip(_ head: [UInt8]) -> Bool { head.starts(with: [0x1F, 0x8B]) }

  /// Inflates into `memory`; fewer bytes than fit only at the end.
  ///
  /// - Throws: ``IntakeFault/damaged(path:offset:)`` once everything before the damage was given.
  public func read(
    into memory: UnsafeMutableRawBufferPointer
  ) throws(IntakeFault) -> Int {
    var done = 0
    let room = memory.count
    while done < room, !isAtEnd {
      if inputStart == inputCount, try !refill() {
        isAtEnd = true
        isDamaged = !isAtMemberStart
        break
      }
      if isAtMemberStart, isPadding() { continue }
      let step = unsafe inflateStep(
        into: UnsafeMutableRawBufferPointer(rebasing: memory[done...]))
      done += step.written
      if step.status == Z_STREAM_END {
        isAtMemberStart = true
        unsafe inflateReset(&stream)
      } else if step.status != Z_OK && step.status != Z_BUF_ERROR {
        isAtEnd = true
        isDamaged = true
      }
    }
    if done == 0, isDamaged { throw damage }
    return done
  }

  /// True when the data is damaged; what was inflated before it was given.
  public private(set) var isDamaged = false

  /// The fault that tells where the damage is, in compressed bytes.
  private var damage: IntakeFault {
    .damaged(path: file.path, offset: filePlace - Int64(inputCount - inputStart))
  }

  /// Steps over zeros behind a member, as tapes and crashes leave them.
  private func isPadding() -> Bool {
    guard input[inputStart] == 0 else {
      isAtMemberStart = false
      return false
    }
    inputStart += 1
    return true
  }

  private func refill() throws(IntakeFault) -> Bool {
    inputStart = 0
    inputCount = 0
    var failure: IntakeFault?
    inputCount = unsafe input.withUnsafeMutableBytes { memory in
      do throws(IntakeFault) {
        return try unsafe file.read(into: memory, from: filePlace)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    filePlace += Int64(inputCount)
    return inputCount > 0
  }

  private func inflateStep(
    into memory: UnsafeMutableRawBufferPointer
  ) -> (status: Int32, written: Int) {
    unsafe input.withUnsafeMutableBufferPointer { bytes in
      // why unsafe: zlib reads and writes at most the counts that it is given here.
      unsafe stream.next_in = bytes.baseAddress?.advanced(by: inputStart)
      unsafe stream.avail_in = UInt32(inputCount - inputStart)
      unsafe stream.next_out = memory.baseAddress?.assumingMemoryBound(to: UInt8.self)
      let room = UInt32(clamping: memory.count)
      unsafe stream.avail_out = room
      let status = unsafe inflate(&stream, Z_NO_FLUSH)
      inputStart = inputCount - Int(unsafe stream.avail_in)
      return (status, Int(room - (unsafe stream.avail_out)))
    }
  }
}
