public import Formats
internal import Intake
public import Vocabulary

extension LogOpener {
  /// Tries every format on the first lines of a log, also when the opener has a format.
  ///
  /// - Returns: what came of it and, where no format fits and the log may be an export, how its columns
  ///   could be read.
  /// - Throws: a ``Complaint`` when the log cannot be read, or its columns are others.
  public func detection(
    ofLog path: String
  ) throws(Complaint) -> (detection: FormatDetection, suggestion: CSVSuggestion?) {
    let bytes: [UInt8]
    let written: Instant
    do throws(IntakeFault) {
      let content = try LogContent(path: path)
      let head = try LogHead(of: content) { _ in false }
      bytes = try LogOpener.firstLines(of: content, from: head.firstLine)
      written = Instant(milliseconds: content.file.identity.modified / 1_000_000)
    } catch {
      throw error.complaint
    }
    let context = try context(path: path, head: bytes, written: written)
    let detection = FormatDetection(head: bytes, context: context)
    return (detection, detection.format == nil ? CSVSuggestion(head: bytes) : nil)
  }
}
