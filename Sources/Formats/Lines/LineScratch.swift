public import Intake
internal import Vocabulary

/// What a format may use while it reads the lines of a chunk.
public struct LineScratch {
  /// Room for values that must be decoded or assembled.
  public var room: AssemblyRoom
  /// The last local time that was read, and what it meant.
  var lastTime = LocalTimeMemo()
  /// The last seconds since 1970 that were read.
  var lastSecond = SecondMemo()
  /// What the tags of Squid's lines mean.
  var squidTags = WordMemo(nothing: SquidTags())
  /// The last time that a pattern was read from.
  var lastWritten = WrittenTimeMemo()
  /// The last tag behind a time without a year.
  var lastTag = TagMemo()
  /// The last time of Apache's form that was read.
  var lastCommonTime = CommonTimeMemo()
  /// The last time without a year that was read.
  var lastYearless = YearlessMemo()
  /// The last whole date and time of day that was read.
  var lastStamp = StampMemo()
  /// The layout of the last line.
  private var lastLayout = LayoutMemo()
  /// The offset of the chunk's first byte in its log, in uncompressed bytes.
  public var chunkOffset: Int64

  /// Makes a scratch over a chunk's room.
  public init(buffer: ChunkBuffer) {
    room = buffer.room()
    chunkOffset = buffer.offset
  }

  /// What the directives before a line say of it.
  ///
  /// - Parameters:
  ///   - context: What its lines do not say.
  ///   - base: Where the line begins in its chunk.
  /// - Throws: ``RefusalReason/noHeader`` when there is no directive before it.
  @inline(always)
  mutating func layout(
    of context: SourceContext, base: Int
  ) throws(LineFault) -> LineLayout {
    let offset = chunkOffset &+ Int64(base)
    if !lastLayout.lines.contains(offset) { lastLayout = context.layouts.memo(at: offset) }
    guard let layout = lastLayout.layout else { throw LineFault(.noHeader, at: 0) }
    return layout
  }
}
