// hot: takes the frames of a stream apart.

/// The messages of syslog's octet counting, one a line.
///
///     23 <134>Mar 14 09:26:53 gw44 <30>Mar 14 09:26:54 …
///
/// A sender over TCP may write the length of each message before it, and no newline behind it
/// (RFC 6587, section 3.4.1); a listener that keeps what it received keeps that. Here each message
/// becomes a line: a newline at its end is not doubled, and one inside it becomes a space. Bytes
/// that are no frame are given as they stand up to their newline, to be refused by the log's format.
/// The last message is held back until it is whole.
public final class OctetFrames {
  /// The digits of a length that a frame may have.
  private static let digitLimit = 5

  private let source: FileStream
  /// Bytes of the stream, of which those from `start` to `end` were not given yet.
  private var input = [UInt8](repeating: 0, count: 262_144)
  private var start = 0
  private var end = 0
  /// How many of those bytes are of the line that is being given.
  private var lineLeft = 0
  /// True when a newline follows them.
  private var endsLine = false

  /// Begins to take frames apart.
  init(_ source: FileStream) { self.source = source }

  /// True when a log begins with two frames, or with one that is as long as the log.
  ///
  /// - Parameter next: Gives the next bytes of the log; fewer than asked for only at its end.
  static func begin(_ next: (_ count: Int) -> [UInt8]) -> Bool {
    let beginning = next(16)
    guard let first = frame(in: beginning[...]) else { return false }
    let head = beginning + next(first.length + 16)
    let next = head.dropFirst(first.head + first.length).drop { $0 == UInt8(ascii: "\n") }
    return next.isEmpty ? first.head + first.length <= head.count : frame(in: next) != nil
  }

  /// How long the head of a frame is (`23 `), and how long its message; `nil` where none begins.
  private static func frame(in bytes: ArraySlice<UInt8>) -> (head: Int, length: Int)? {
    var length = 0
    var digits = 0
    for byte in bytes.prefix(digitLimit) {
      guard byte &- UInt8(ascii: "0") < 10 else { break }
      length = length * 10 + Int(byte - UInt8(ascii: "0"))
      digits += 1
    }
    guard digits > 0, length > 0, bytes.dropFirst(digits).starts(with: Array(" <".utf8)) else {
      return nil
    }
    return (digits + 1, length)
  }

  /// Gives lines into `memory`; fewer bytes than fit only at the end.
  func read(into memory: UnsafeMutableRawBufferPointer) throws(IntakeFault) -> Int {
    var done = 0
    while done < memory.count {
      if lineLeft > 0 {
        let count = min(lineLeft, memory.count - done)
        for place in 0..<count { unsafe memory[done + place] = input[start + place] }
        done += count
        start += count
        lineLeft -= count
      } else if endsLine {
        unsafe memory[done] = UInt8(ascii: "\n")
        done += 1
        endsLine = false
      } else if try !beginLine() {
        break
      }
    }
    return done
  }

  /// Finds the next line; false at the end.
  private func beginLine() throws(IntakeFault) -> Bool {
    let newline = UInt8(ascii: "\n")
    repeat {
      while start < end, input[start] == newline { start += 1 }
      if start < end { break }
    } while try refill()
    try refill(to: OctetFrames.digitLimit + 2)
    guard start < end else { return false }
    guard let frame = OctetFrames.frame(in: input[start..<end]) else {
      if let found = input[start..<end].firstIndex(of: newline) {
        lineLeft = found - start
        endsLine = true
      } else {
        // The head of a frame may not be whole yet.
        guard end - start >= OctetFrames.digitLimit + 2 else { return false }
        // More of it may follow; of a line this long nobody reads the rest.
        lineLeft = end - start
      }
      return true
    }
    try refill(to: frame.head + frame.length)
    guard end - start >= frame.head + frame.length else { return false }
    start += frame.head
    lineLeft = frame.length
    // A newline at the end of the message ends the line by itself.
    if input[start + lineLeft - 1] == newline { lineLeft -= 1 }
    for place in start..<start + lineLeft where input[place] == newline {
      input[place] = UInt8(ascii: " ")
    }
    endsLine = true
    return true
  }

  /// Takes more of the stream until some bytes are there, or the stream ends.
  private func refill(to count: Int) throws(IntakeFault) {
    while end - start < count {
      guard try refill() else { return }
    }
  }

  /// Takes more of the stream behind what was not given yet; false at its end.
  private func refill() throws(IntakeFault) -> Bool {
    input.replaceSubrange(0..<(end - start), with: input[start..<end])
    (start, end) = (0, end - start)
    if end == input.count { return false }
    let got = try source.fill(&input, from: end)
    end += got
    return got > 0
  }
}
