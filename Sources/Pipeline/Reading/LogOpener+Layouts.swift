internal import Formats
internal import Intake
internal import Vocabulary

extension LogOpener {
  /// The context with everything that only a look through the whole log tells: what its directives
  /// say, and where the clocks went back.
  func lookedThrough(
    _ context: SourceContext, of content: LogContent, format: Format
  ) throws(Complaint) -> SourceContext {
    let context = try withLayouts(context, of: content, format: format)
    return try withClockChange(context, of: content, format: format)
  }

  /// The context with what the log's directives or header lines say.
  private func withLayouts(
    _ context: SourceContext, of content: LogContent, format: Format
  ) throws(Complaint) -> SourceContext {
    guard format.hasLayouts else { return context }
    let buffer = ChunkBuffer(chunkSize: 262_144)
    var layouts = LogLayouts()
    do throws(IntakeFault) {
      var chunks = try LogChunks(of: content, using: buffer)
      while try chunks.fill(buffer) { format.addLayouts(in: buffer, to: &layouts) }
    } catch {
      throw error.complaint
    }
    return context.with(layouts: layouts)
  }
}
