// hot: values that do not stand in the line as they are meant.
/// Room behind a chunk's lines for values that must be decoded or assembled.
@safe public struct AssemblyRoom {
  /// True when a value of the line did not fit; the line is then refused.
  public private(set) var isFull = false

  private let memory: UnsafeMutableRawBufferPointer
  private let base: Int
  private var used = 0
  private var valueStart = 0

  init(memory: UnsafeMutableRawBufferPointer, base: Int) {
    unsafe self.memory = memory
    self.base = base
  }

  /// Begins a line: none of its values is too long yet.
  public mutating func beginLine() { isFull = false }

  /// Begins a value.
  public mutating func begin() { valueStart = used }

  /// Appends one byte to the value.
  public mutating func append(_ byte: UInt8) {
    guard unsafe used < memory.count else {
      isFull = true
      return
    }
    // why unsafe: the guard above keeps the place inside the room.
    unsafe memory[used] = byte
    used += 1
  }

  /// Appends bytes of the line to the value.
  public mutating func append(_ bytes: Span<UInt8>) {
    guard unsafe used + bytes.count <= memory.count else {
      isFull = true
      return
    }
    unsafe bytes.withUnsafeBytes { source in
      // why unsafe: the guard above keeps the copy inside the room, and a line lies before it.
      unsafe UnsafeMutableRawBufferPointer(rebasing: memory[used...]).copyMemory(from: source)
    }
    used += bytes.count
  }

  /// Appends the ASCII characters of a text of our own to the value.
  public mutating func append(_ text: StaticString) {
    for place in 0..<text.utf8CodeUnitCount {
      // why unsafe: the place is inside the text.
      append(unsafe text.utf8Start[place])
    }
  }

  /// Ends the value: where it stands in the chunk's buffer.
  public mutating func end() -> ByteRange { ByteRange(base + valueStart, base + used) }

  /// The bytes of a value that was assembled here.
  @_lifetime(borrow self)
  public func span(of range: ByteRange) -> Span<UInt8> {
    let start = range.places.lowerBound - base
    let end = range.places.upperBound - base
    precondition(start >= 0 && end <= used)
    // why unsafe: the places are inside what was written, which lives as long as the room.
    let bytes = unsafe UnsafeRawBufferPointer(rebasing: memory[start..<end])
    let span = unsafe Span<UInt8>(_unsafeBytes: bytes)
    return unsafe _overrideLifetime(span, borrowing: self)
  }

  /// Forgets every value, for the next chunk.
  public mutating func removeAll() {
    used = 0
    isFull = false
  }
}
