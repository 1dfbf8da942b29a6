internal import Vocabulary

/// A question that no line has answered yet.
struct OpenQuestion {
  /// The question's record.
  var record: Record
  /// Where its line begins in the log, in uncompressed bytes.
  var lineOffset: Int64
  /// The hash of what its answers share with it.
  var hash: UInt64
  /// Its number among the questions that were asked, the first being 1.
  var number: Int
  /// True once a line told that it was passed on.
  var isPassedOn = false
  /// True once a mark told what became of it, which the record then says.
  var isMarked = false
  /// False once it is closed.
  var isOpen = true
  /// The place of the next older question in the same bucket; negative when there is none.
  var older: Int32 = -1
  /// The place of the next question of the same slot of times; negative when there is none.
  var later: Int32 = -1

  /// The visit that the question is, once an answer closes it or nothing more can.
  func visit(answer: Record?) -> Record {
    var visit = record
    if !isMarked { visit.action = isPassedOn ? .allowed : .unknown }
    guard let answer else { return visit }
    visit.responseCode = answer.responseCode
    if answer.bytes >= 0 { visit.bytes = answer.bytes }
    if answer.duration >= 0 { visit.duration = answer.duration }
    if !isMarked {
      visit.action = answer.action
      visit.deviceRule = answer.deviceRule
    }
    return visit
  }

  /// True when a mark with this action says more than what the question knows.
  func isNews(_ action: Action) -> Bool {
    !isMarked || action == .blocked && record.action != .blocked
  }
}
