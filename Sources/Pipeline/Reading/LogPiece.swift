public import Digest
public import Formats
public import Intake

/// A part of a log that is to be read now: from where the last reading ended to where whole lines
/// end.
public struct LogPiece: Sendable {
  /// Where the lines come from.
  public enum Content: Sendable {
    /// A plain file, from one offset to another; its chunks are read by many workers.
    case plain(PlainFile, from: Int64, to: Int64)
    /// A file whose lines can only be had in order, such as a compressed one, from an offset of its
    /// lines to its end.
    case stream(LogContent, from: Int64)
    /// Standard input to its end; its chunks are read in order.
    case descriptor(Int32)
    /// No line: only open questions of a log that is gone, to be closed.
    case nothing
  }

  /// The path as it was named, for people.
  public var path: String
  /// Where the lines come from.
  public var content: Content
  /// How a line becomes a record.
  public var format: Format
  /// What the lines do not say.
  public var context: SourceContext
  /// The numbers of source and log in this run.
  public var source: DigestSource
  /// Open questions of the reading before, as ``FoldChain`` wrote them; empty for none.
  public var pending: [UInt8]
  /// Tells which records other exports of the source held already.
  ///
  /// `nil` for logs that are no exports. Pieces with the same filter are read one after the other.
  public var exports: ExportFilter?
  /// True when nothing more will be written to the log, so that open questions are closed.
  public var isComplete: Bool

  /// Makes a piece.
  public init(
    path: String, content: Content, format: Format, context: SourceContext, source: DigestSource,
    pending: [UInt8] = [], exports: ExportFilter? = nil, isComplete: Bool
  ) {
    self.path = path
    self.content = content
    self.format = format
    self.context = context
    self.source = source
    self.pending = pending
    self.exports = exports
    self.isComplete = isComplete
  }
}

extension LogPiece {
  /// About how many bytes are to be read.
  var size: Int64 {
    switch content {
    case .plain(_, let start, let end): end - start
    case .stream(let log, _): log.file.identity.size
    case .descriptor, .nothing: 0
    }
  }

  /// A cutter over a stream, behind what was read before.
  func cutter(using buffer: ChunkBuffer) throws(IntakeFault) -> StreamCutter {
    switch content {
    case .plain, .nothing:
      throw IntakeFault.notAFile(path: path)
    case .stream(let log, let start):
      let cutter = try log.cutter()
      _ = cutter.skip(start, using: buffer)
      return cutter
    case .descriptor(let descriptor):
      return StreamCutter(.descriptor(descriptor))
    }
  }
}
