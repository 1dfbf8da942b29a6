internal import CivilTime
internal import Formats
internal import Intake
internal import Vocabulary

extension LogOpener {
  /// What a log tells of the order of day and month in its dates.
  enum DateOrderFinding {
    /// It needs none, or it has this one.
    case settled(DateOrder?)
    /// It needs one and does not tell which.
    case unknown
  }

  /// Finds the order of day and month in the dates of a log, if its format has such dates.
  ///
  /// - Parameter content: The log; of a plain one the beginning and the end are looked at, of a
  ///   stream all of it.
  func dateOrder(
    of content: LogContent, format: Format, context: SourceContext
  ) throws(Complaint) -> DateOrderFinding {
    if context.dateOrder != nil || !format.decidesDateOrder {
      return .settled(context.dateOrder)
    }
    var proof = DateOrderProof()
    let buffer = ChunkBuffer(chunkSize: 262_144)
    let size = content.file.identity.size
    do throws(IntakeFault) {
      var chunks = try LogChunks(of: content, using: buffer)
      var isFirst = true
      while isFirst || content.isStream, try chunks.fill(buffer) {
        proof.take(buffer, of: format)
        isFirst = false
      }
      if !content.isStream {
        let start = max(0, size - Int64(buffer.chunkSize))
        try content.file.readLines(beginningIn: start..<size, from: 0, to: size, into: buffer)
        proof.take(buffer, of: format)
      }
    } catch {
      throw error.complaint
    }
    guard proof.isNeeded else { return .settled(nil) }
    let written = Instant(milliseconds: content.file.identity.modified / 1_000_000)
    let order = proof.order(writtenOn: context.zone.day(of: written))
    return order.map { .settled($0) } ?? .unknown
  }

  /// What a person must do where a log does not tell the order of day and month.
  static func unknownDateOrder(path: String) -> Complaint {
    Complaint(
      file: path,
      what: "day and month of its dates cannot be told apart, so it is not read",
      mend: "say which comes first: \"dateOrder\": \"dayFirst\" or \"monthFirst\" in the source's "
        + "settings, or --date-order")
  }
}
