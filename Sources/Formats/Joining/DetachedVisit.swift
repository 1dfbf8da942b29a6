internal import Intake
internal import Vocabulary

/// A visit that closed after its line's chunk was read, with bytes of its own.
public struct DetachedVisit: Sendable {
  /// Where the record resolves.
  public var bytes: [UInt8]
  /// The visit.
  public var record: Record
  /// Where its line begins in the log, in uncompressed bytes.
  public var lineOffset: Int64

  /// The visit of a question whose values, and those of its answer, are in different bytes.
  init(
    _ question: OpenQuestion, in questionBytes: Span<UInt8>, answer: Record? = nil,
    answerBytes: Span<UInt8>
  ) {
    bytes = []
    lineOffset = question.lineOffset
    var visit = question.visit(answer: answer)
    visit.responseCode = question.record.responseCode
    visit.deviceRule = question.record.deviceRule
    record = visit.moved(from: questionBytes, to: &bytes)
    if let answer {
      record.responseCode = append(answer.responseCode, of: answerBytes)
      if !question.isMarked { record.deviceRule = append(answer.deviceRule, of: answerBytes) }
    }
  }

  /// The visit that an answer is by itself.
  init(_ answer: UnmatchedAnswer, in answerBytes: Span<UInt8>) {
    bytes = []
    lineOffset = answer.lineOffset
    record = answer.record.moved(from: answerBytes, to: &bytes)
  }

  private mutating func append(_ range: ByteRange, of source: Span<UInt8>) -> ByteRange {
    let start = bytes.count
    bytes.append(source, places: range.places)
    return range.isEmpty ? ByteRange() : ByteRange(start, bytes.count)
  }
}
