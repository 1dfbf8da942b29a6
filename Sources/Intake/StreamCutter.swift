// hot: cuts a stream into chunks of whole lines, in order.
internal import Glibc

/// Cuts a stream (an inflated file, standard input) into chunks of whole lines.
public final class StreamCutter {
  /// Where a stream's bytes come from.
  public enum Source {
    /// A file that must be read in order.
    case file(FileStream)
    /// An open descriptor, such as standard input.
    case descriptor(Int32)
  }

  private let source: Source
  private var carried: [UInt8] = []
  private var position: Int64 = 0
  private var isAtEnd = false
  private var isDescriptorAtEnd = false
  private var isInLongLine = false
  /// What went wrong with the stream, once everything before it was given.
  public private(set) var fault: IntakeFault?
  /// True when the last line had no newline and was given all the same.
  public private(set) var endedWithoutNewline = false

  /// Starts to cut a stream at its beginning.
  public init(_ source: Source) { self.source = source }

  /// Reads over the first bytes of the stream, which were read another time.
  ///
  /// - Returns: false when the stream ends before them.
  public func skip(_ count: Int64, using buffer: ChunkBuffer) -> Bool {
    while position < count {
      let wanted = min(Int64(buffer.capacity), count - position)
      let got = unsafe read(
        into: UnsafeMutableRawBufferPointer(rebasing: buffer.lineMemory[..<Int(wanted)]))
      if got == 0 { return false }
      position += Int64(got)
    }
    return true
  }

  /// Fills `buffer` with the next whole lines.
  ///
  /// A line that the end of the stream cuts short is given as it stands, except behind damage,
  /// where nobody knows how it went on.
  ///
  /// - Returns: false at the end of the stream, when the buffer holds nothing.
  public func fill(_ buffer: ChunkBuffer) -> Bool {
    buffer.longLines.removeAll(keepingCapacity: true)
    repeat {
      buffer.count = 0
      buffer.firstLine = 0
      guard readMore(into: buffer) else { return !buffer.longLines.isEmpty }
      if isInLongLine { skipLongLine(in: buffer) }
      keepWholeLines(in: buffer)
    } while buffer.count == 0 && !(isAtEnd && carried.isEmpty)
    return buffer.count > 0 || !buffer.longLines.isEmpty
  }

  /// Puts what was carried over and the next bytes of the stream into the buffer.
  private func readMore(into buffer: ChunkBuffer) -> Bool {
    let memory = unsafe buffer.lineMemory
    let kept = carried.count
    unsafe carried.withUnsafeBytes { bytes in
      // why unsafe: at most a line and a chunk are carried, which fit.
      unsafe memory.copyMemory(from: bytes)
    }
    carried.removeAll(keepingCapacity: true)
    var filled = kept
    if !isAtEnd {
      let wanted = min(buffer.capacity - 1, kept + buffer.chunkSize)
      let got = unsafe read(into: UnsafeMutableRawBufferPointer(rebasing: memory[kept..<wanted]))
      filled += got
      if got == 0 { isAtEnd = true }
    }
    buffer.offset = position
    buffer.count = filled
    return filled > 0
  }

  /// Drops the rest of a line that is too long, up to and with its newline.
  private func skipLongLine(in buffer: ChunkBuffer) {
    guard let newline = buffer.place(of: UInt8(ascii: "\n"), from: 0, to: buffer.count) else {
      position += Int64(buffer.count)
      buffer.count = 0
      return
    }
    isInLongLine = false
    buffer.dropFirst(newline + 1)
    position = buffer.offset
  }

  /// Leaves whole lines in the buffer and carries the rest over.
  private func keepWholeLines(in buffer: ChunkBuffer) {
    let filled = buffer.count
    guard filled > 0 else { return }
    let end = buffer.lastPlace(of: UInt8(ascii: "\n"), from: 0, to: filled) + 1
    if isAtEnd, end < filled {
      if fault == nil {
        unsafe buffer.lineMemory[filled] = UInt8(ascii: "\n")
        endedWithoutNewline = true
        buffer.count = filled + 1
        position += Int64(filled)
        return
      }
      buffer.count = end
      position += Int64(end)
      return
    }
    if filled - end > ChunkBuffer.lineLimit {
      buffer.longLines.append(position + Int64(end))
      isInLongLine = true
      position += Int64(filled)
      buffer.count = end
      return
    }
    // why unsafe: both places are inside the buffer's line memory.
    unsafe carried.append(contentsOf: buffer.lineMemory[end..<filled])
    buffer.count = end
    position += Int64(end)
  }

  private func read(into memory: UnsafeMutableRawBufferPointer) -> Int {
    switch source {
    case .file(let stream):
      do throws(IntakeFault) {
        return try unsafe stream.read(into: memory)
      } catch {
        fault = error
        return 0
      }
    case .descriptor(let descriptor):
      return unsafe read(from: descriptor, into: memory)
    }
  }

  /// Reads until the memory is full, since a pipe gives a few lines at a time.
  private func read(from descriptor: Int32, into memory: UnsafeMutableRawBufferPointer) -> Int {
    var done = 0
    while done < memory.count, !isDescriptorAtEnd {
      // why unsafe: `read` writes at most the count that is left of the caller's memory.
      let got = unsafe Glibc.read(
        descriptor, memory.baseAddress?.advanced(by: done), memory.count - done)
      if got < 0, errno == EINTR { continue }
      if got < 0 { fault = IntakeFault.system(path: "standard input", call: "read") }
      // A terminal's end is told only once.
      if got <= 0 { isDescriptorAtEnd = true } else { done += got }
    }
    return done
  }
}

extension ChunkBuffer {
  /// Drops bytes at the front of the lines.
  fileprivate func dropFirst(_ dropped: Int) {
    let memory = unsafe lineMemory
    count -= dropped
    offset += Int64(dropped)
    if let base = memory.baseAddress {
      // why unsafe: both places and the count are inside the buffer's line memory.
      unsafe memmove(base, base + dropped, count)
    }
  }
}
