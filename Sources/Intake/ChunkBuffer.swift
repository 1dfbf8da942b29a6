// hot: every byte of every log passes through here.
/// The memory of one worker: a chunk of whole lines, and behind it room for values that must be
/// decoded or assembled, so that one range always resolves in one buffer.
///
/// The room is twice the lines' size. A format assembles at most what a line is long and 64 bytes
/// more, and says ``AssemblyRoom/isFull`` when it cannot, so the room never runs over.
@safe public final class ChunkBuffer {
  /// The longest line that is read, in bytes without its newline; longer ones are refused.
  public static let lineLimit = 65_536

  /// How many bytes a chunk aims to have.
  public let chunkSize: Int
  /// How many bytes of lines are in the buffer; each line ends with a newline.
  public internal(set) var count = 0
  /// Where the first byte stands in the log, in uncompressed bytes.
  public internal(set) var offset: Int64 = 0
  /// Lines that are longer than ``lineLimit``, which are not in the buffer.
  public internal(set) var longLines: [Int64] = []

  /// Where the lines begin in the memory: behind the rest of a line that belongs to the chunk before.
  var firstLine = 0
  /// How many bytes of lines fit: a chunk, the rest of its last line, and one newline.
  let capacity: Int
  private let memory: UnsafeMutableRawBufferPointer

  /// Makes a buffer for chunks of `chunkSize` bytes, at least 1 KiB.
  public init(chunkSize: Int) {
    self.chunkSize = max(1024, chunkSize)
    capacity = self.chunkSize + ChunkBuffer.lineLimit + 64
    // why unsafe: the buffer is written by `pread` and inflate, and lives as long as the worker.
    unsafe memory = .allocate(byteCount: capacity + 2 * capacity, alignment: 64)
  }

  deinit { unsafe memory.deallocate() }

  /// The lines.
  public var lines: Span<UInt8> {
    @_lifetime(borrow self)
    get { span(ofFirst: count) }
  }

  /// The lines and the room behind them, where the ranges of records resolve.
  public var bytes: Span<UInt8> {
    @_lifetime(borrow self)
    get { span(ofFirst: 3 * capacity - firstLine) }
  }

  @_lifetime(borrow self)
  private func span(ofFirst count: Int) -> Span<UInt8> {
    // why unsafe: the memory is larger than both counts and lives as long as `self`, which the
    // lifetime names.
    let pointer = unsafe UnsafeRawBufferPointer(
      rebasing: memory[firstLine..<(firstLine + count)])
    let span = unsafe Span<UInt8>(_unsafeBytes: pointer)
    return unsafe _overrideLifetime(span, borrowing: self)
  }

  /// True when the lines begin with the byte order mark of UTF-8.
  public var beginsWithByteOrderMark: Bool {
    count >= 3 && lines[0] == 0xEF && lines[1] == 0xBB && lines[2] == 0xBF
  }

  /// The last bytes of the lines, at most `length`.
  public func lastBytes(_ length: Int) -> [UInt8] {
    let start = max(0, count - length)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count - start)
    for place in start..<count { bytes.append(lines[place]) }
    return bytes
  }

  /// Forgets the lines.
  public func removeAll() {
    count = 0
    firstLine = 0
    longLines.removeAll(keepingCapacity: true)
  }

  /// The room behind the lines, empty.
  public func room() -> AssemblyRoom {
    unsafe AssemblyRoom(
      memory: UnsafeMutableRawBufferPointer(rebasing: memory[capacity...]),
      base: capacity - firstLine)
  }

  /// The part of the buffer where lines are put.
  var lineMemory: UnsafeMutableRawBufferPointer {
    unsafe UnsafeMutableRawBufferPointer(rebasing: memory[..<capacity])
  }
}
