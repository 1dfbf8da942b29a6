internal import Formats
internal import Intake
internal import Store

/// A log that a run reads, and what the store knew or will know of it.
struct TrackedLog {
  /// The log as it was after the last reading; a new log's has an offset of zero.
  var state: LogState
  /// The log's bytes; `nil` for a log that is gone.
  var content: LogContent?
  /// The log's first bytes, by which it is known again.
  var head: LogHead?
  /// How a line becomes a record.
  var format: Format
  /// What the lines do not say.
  var context: SourceContext
  /// True when nobody will write to the log any more.
  var isComplete: Bool

  /// Where the part ends that is to be read, in uncompressed bytes.
  ///
  /// A line that is still being written is left for the next run. A compressed log is inflated to
  /// its end.
  func end(of content: LogContent) throws(IntakeFault) -> Int64 {
    guard !content.isStream else { return try content.length() }
    let size = content.file.identity.size
    return isComplete ? size : try content.file.endOfWholeLines(from: state.offset, to: size)
  }
}
