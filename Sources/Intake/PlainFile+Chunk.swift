// hot: cuts a plain file into chunks, each by whichever worker takes it.
internal import Glibc

extension PlainFile {
  /// Fills `buffer` with the lines that begin in a part of the file.
  ///
  /// A line belongs to the part in which its first byte stands, wherever it ends, so that the
  /// parts of a file hold each line once, whatever their size.
  ///
  /// - Parameters:
  ///   - part: The part, at most the buffer's chunk size long.
  ///   - start: Where the first line that is wanted begins; `part` does not begin before it.
  ///   - end: Where the last line that is wanted ends. A line that `end` cuts short is read as
  ///     it stands.
  /// - Returns: false when the file has become shorter than `end` in the meantime; the buffer
  ///   then holds the whole lines that were still there.
  @discardableResult
  public func readLines(
    beginningIn part: Range<Int64>, from start: Int64, to end: Int64, into buffer: ChunkBuffer
  ) throws(IntakeFault) -> Bool {
    buffer.count = 0
    buffer.firstLine = 0
    buffer.offset = part.lowerBound
    buffer.longLines.removeAll(keepingCapacity: true)
    // One byte earlier tells whether a line begins at the part's first byte.
    let first = part.lowerBound > start ? part.lowerBound - 1 : part.lowerBound
    let last = min(end, part.upperBound + Int64(ChunkBuffer.lineLimit) + 1)
    let memory = unsafe buffer.lineMemory
    let got = unsafe try read(
      into: UnsafeMutableRawBufferPointer(rebasing: memory[..<Int(last - first)]), from: first)
    let isWhole = first + Int64(got) >= last
    buffer.keepLines(
      beginningFrom: first, startsWithLine: first == start, partEnd: part.upperBound,
      got: got, isEnd: first + Int64(got) >= end, isWhole: isWhole)
    return isWhole
  }
}

extension ChunkBuffer {
  /// Keeps the whole lines that begin before `partEnd` of the `got` bytes that were read.
  fileprivate func keepLines(
    beginningFrom first: Int64, startsWithLine: Bool, partEnd: Int64, got: Int, isEnd: Bool,
    isWhole: Bool
  ) {
    let memory = unsafe lineMemory
    var start = 0
    if !startsWithLine {
      guard let newline = place(of: UInt8(ascii: "\n"), from: 0, to: got) else { return }
      start = newline + 1
    }
    let limit = Int(partEnd - first)
    guard start < min(limit, got) else { return }
    // The last line that begins in the part ends at the first newline from the part's last byte.
    var end = got
    if let newline = place(of: UInt8(ascii: "\n"), from: min(limit, got) - 1, to: got) {
      end = newline + 1
    } else if !isEnd {
      // Its newline is more than the limit away: refuse it, and keep what stands before it.
      let lineStart = lastPlace(of: UInt8(ascii: "\n"), from: start, to: min(limit, got)) + 1
      if isWhole { longLines.append(first + Int64(lineStart)) }
      end = lineStart
    } else {
      unsafe memory[end] = UInt8(ascii: "\n")
      end += 1
    }
    guard end > start else { return }
    firstLine = start
    count = end - start
    offset = first + Int64(start)
  }

  /// The first place of a byte from `start` up to and without `end`.
  func place(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start < end, let base = unsafe lineMemory.baseAddress else { return nil }
    // why unsafe: both places are inside the buffer's line memory.
    guard let found = unsafe memchr(base + start, Int32(byte), end - start) else { return nil }
    return unsafe found - UnsafeMutableRawPointer(base)
  }

  /// The last place of a byte from `start` up to and without `end`; `start - 1` when there is none.
  func lastPlace(of byte: UInt8, from start: Int, to end: Int) -> Int {
    let memory = unsafe lineMemory
    var place = end - 1
    // why unsafe: the place stays inside the buffer's line memory.
    while place >= start, unsafe memory[place] != byte { place -= 1 }
    return place
  }
}
