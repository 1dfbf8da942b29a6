import Vocabulary

@testable import Formats

/// What one line is and says, in texts, so that two ways of reading can be compared.
struct LineReading: Equatable {
  /// What the line is, or the reason for refusing it.
  var outcome = "skipped"
  /// When it was written; `nil` when it does not say.
  ///
  /// A line that is skipped has a time too.
  var time: Int64?
  /// What a record, a question or an answer says, by the names of ``Record``; a character a byte.
  var texts: [String: String] = [:]

  /// True when the line leaves a record in the batch.
  var isKept: Bool { ["record", "question", "answer"].contains(outcome) }

  /// The quarter hour, as ``LineSpan`` has it.
  var quarterHour: Int32 {
    time.map { Instant(milliseconds: $0).quarterHour } ?? LineSpan.noTime
  }

  /// The same with an outcome: lines that are not kept tell their quarter hour and nothing else.
  func ended(as outcome: String) -> LineReading {
    var ended = self
    ended.outcome = outcome
    ended.texts = ended.isKept ? texts.filter { !$0.value.isEmpty } : [:]
    if !ended.isKept { ended.time = time.map { $0.flooredQuotient(900_000) * 900_000 } }
    return ended
  }
}

/// A slow and simple way to read the lines of a format.
protocol LineOracle: SendableMetatype {
  /// Reads a line that is not empty; what it says goes into `reading`.
  ///
  /// - Returns: What the line is.
  /// - Throws: why it cannot be read; columns do not count.
  static func read(
    _ line: String, context: SourceContext, into reading: inout LineReading
  ) throws(LineFault) -> LineOutcome
}

extension LineOracle {
  /// Reads any line, without its newline.
  static func reading(of bytes: [UInt8], context: SourceContext) -> LineReading {
    let line = String(latin1: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes[...])
    var reading = LineReading()
    guard !line.isEmpty else { return reading }
    do throws(LineFault) {
      let outcome = try read(line, context: context, into: &reading)
      return reading.ended(as: "\(outcome)")
    } catch {
      return reading.ended(as: line.contains("\0") ? "binary" : error.reason.name)
    }
  }
}

extension StringProtocol {
  /// What stands before and behind the last place where a text stands; `nil` when it does not.
  func cut(atLast text: String) -> (before: SubSequence, behind: SubSequence)? {
    var place = endIndex
    while true {
      if self[place...].hasPrefix(text) {
        return (self[..<place], self[place...].dropFirst(text.count))
      }
      guard place > startIndex else { return nil }
      place = index(before: place)
    }
  }

  /// What stands before and behind the first of some characters; `nil` when there is none.
  func cut(at character: Character) -> (before: SubSequence, behind: SubSequence)? {
    firstIndex(of: character).map { (self[..<$0], self[$0...].dropFirst()) }
  }

  /// The text without some characters at its end.
  func trimmingEnd(_ character: Character) -> SubSequence {
    var rest = self[...]
    while rest.last == character { rest = rest.dropLast() }
    return rest
  }
}
