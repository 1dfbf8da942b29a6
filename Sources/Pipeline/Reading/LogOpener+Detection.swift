public import Formats
internal import Intake
public import Vocabulary

extension LogOpener {
  /// Tries every format on the first lines of a log, also when the opener has a format.
  ///
  /// - Throws: a ``Complaint`` when the log cannot be read, or its columns are others, or no format
  ///   is named and none fits.
  public func detection(ofLog path: String) throws(Complaint) -> FormatDetection {
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
    let (_, context) = try settle(path: path, head: bytes, written: written)
    return FormatDetection(head: bytes, context: context)
  }
}
