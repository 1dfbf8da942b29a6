public import Formats
internal import Intake
public import Vocabulary

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
    return context.with(layouts: try LogOpener.layouts(of: content, format: format))
  }

  /// What the directives or header lines of a log say.
  public static func layouts(
    ofLog path: String, format: Format
  ) throws(Complaint) -> LogLayouts {
    let content: LogContent
    do throws(IntakeFault) {
      content = try LogContent(path: path)
    } catch {
      throw error.complaint
    }
    return try layouts(of: content, format: format)
  }

  private static func layouts(
    of content: LogContent, format: Format
  ) throws(Complaint) -> LogLayouts {
    let buffer = ChunkBuffer(chunkSize: 262_144)
    var layouts = LogLayouts()
    do throws(IntakeFault) {
      var chunks = try LogChunks(of: content, using: buffer)
      while try chunks.fill(buffer) { format.addLayouts(in: buffer, to: &layouts) }
    } catch {
      throw error.complaint
    }
    return layouts
  }
}
