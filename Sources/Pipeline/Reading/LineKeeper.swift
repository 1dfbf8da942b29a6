public import Digest
public import Formats
public import Vocabulary

/// Keeps the lines of chunks as they are, for the archive.
public protocol LineKeeper: Sendable {
  /// Prepares a chunk's lines; called by many workers at once.
  ///
  /// - Parameters:
  ///   - lines: The lines of a chunk.
  ///   - spans: Which lines fall in which quarter hour.
  ///   - offset: Where the chunk begins in its log.
  ///   - layouts: What the log's directives say; empty for formats without them.
  ///   - source: The source's number in the run.
  func prepare(
    lines: Span<UInt8>, spans: [LineSpan], offset: Int64, layouts: LogLayouts, source: UInt8
  ) -> [PreparedLines]

  /// Appends prepared lines; called in the order of a piece's chunks, while chunks of other pieces
  /// may come in between.
  func append(_ prepared: [PreparedLines], source: DigestSource) throws(Complaint)
}
