internal import Intake

/// The chunks of a log, one after the other.
struct LogChunks {
  private let content: LogContent
  private let cutter: StreamCutter?
  private let start: Int64
  private let end: Int64
  private var place: Int64

  /// Begins at a place of the log, in uncompressed bytes.
  ///
  /// - Parameters:
  ///   - start: Where a line begins.
  ///   - end: Where the last line that is wanted ends; the log's end when it is not given, as for
  ///     compressed logs.
  ///   - buffer: What the chunks will be put into.
  init(
    of content: LogContent, from start: Int64 = 0, to end: Int64? = nil, using buffer: ChunkBuffer
  ) throws(IntakeFault) {
    self.content = content
    self.start = start
    self.end = end ?? content.file.identity.size
    place = start
    cutter = content.isStream ? try content.cutter() : nil
    _ = cutter?.skip(start, using: buffer)
  }

  /// Fills a buffer with the next lines; false at the end.
  ///
  /// A chunk may hold no line: those that are too long to be read are stepped over.
  mutating func fill(_ buffer: ChunkBuffer) throws(IntakeFault) -> Bool {
    if let cutter { return cutter.fill(buffer) }
    guard place < end else { return false }
    let partEnd = min(end, place + Int64(buffer.chunkSize))
    try content.file.readLines(beginningIn: place..<partEnd, from: start, to: end, into: buffer)
    place = partEnd
    return true
  }
}
