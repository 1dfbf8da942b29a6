internal import Intake

/// The chunks of a whole log, one after the other.
struct LogChunks {
  private let content: LogContent
  private let cutter: StreamCutter?
  private var place: Int64 = 0

  /// Begins at the log's first byte.
  init(of content: LogContent) throws(IntakeFault) {
    self.content = content
    cutter = content.isCompressed ? try content.cutter() : nil
  }

  /// Fills a buffer with the next lines; false at the end.
  mutating func fill(_ buffer: ChunkBuffer) throws(IntakeFault) -> Bool {
    if let cutter { return cutter.fill(buffer) }
    let end = content.file.identity.size
    guard place < end else { return false }
    let partEnd = min(end, place + Int64(buffer.chunkSize))
    try content.file.readLines(beginningIn: place..<partEnd, from: 0, to: end, into: buffer)
    place = partEnd
    return true
  }
}
