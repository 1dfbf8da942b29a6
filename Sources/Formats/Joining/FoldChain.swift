internal import Intake

/// Joins the folds of a log's chunks, in the order of the chunks.
///
/// What is open at the end of what was read goes into ``pending``, and the next run goes on with
/// it: any chunking, and any stop and restart, give the same visits.
public struct FoldChain: Sendable {
  /// True when the pending questions of the run before could not be read and were dropped; their
  /// visits are missing.
  public internal(set) var droppedPending = false

  /// How many lines that are answers became visits by themselves, up to now.
  public private(set) var standing = 0

  var bytes: [UInt8] = []
  /// How many bytes there may be before those of closed questions are dropped.
  private var bytesLimit = FoldChain.bytesAtFirst
  var questions: OpenQuestions
  /// ``AliasState/none`` or ``AliasState/known``.
  var alias = AliasState.none

  private static let bytesAtFirst = 1_048_576

  /// Starts at the beginning of a log.
  public init() { self.init(questionsKept: JoinRule.questionsKept) }

  /// Starts at the beginning of a log with a limit of its own, for tests.
  init(questionsKept: Int) { questions = OpenQuestions(questionsKept: questionsKept) }

  /// Takes the fold of the next chunk: the visits that it closes.
  public mutating func take(_ fold: ChunkFold) -> [DetachedVisit] {
    var visits: [DetachedVisit] = []
    var aliasOfFold = alias
    let askedBefore = questions.asked
    for answer in fold.answers {
      questions.count(asked: askedBefore + answer.asked - questions.asked)
      expire(at: answer.times, into: &visits)
      let isByAlias =
        answer.reach == .byAlias || answer.reach == .unknown && aliasOfFold == .known
      settle(answer, of: fold, isByAlias: isByAlias, into: &visits)
      aliasOfFold = answer.record.effect == .continues ? .known : .none
    }
    questions.count(asked: askedBefore + fold.asked - questions.asked)
    expire(at: fold.times, into: &visits)
    standing += fold.standing
    takeAlias(of: fold)
    takeQuestions(of: fold, askedBefore: askedBefore)
    return visits
  }

  /// Ends the log, since no answer can follow: what is open becomes visits.
  ///
  /// Questions that were passed on count as allowed, others as unknown.
  public mutating func finish() -> [DetachedVisit] {
    var visits: [DetachedVisit] = []
    for question in questions.all where question.isOpen {
      visits.append(
        DetachedVisit(question, in: bytes.span, answerBytes: bytes.span))
    }
    let standing = standing
    self = FoldChain(questionsKept: questions.questionsKept)
    self.standing = standing
    return visits
  }

  private mutating func expire(at times: TimeBounds, into visits: inout [DetachedVisit]) {
    questions.expire(at: times)
    for place in questions.expired {
      visits.append(
        DetachedVisit(questions.all[place], in: bytes.span, answerBytes: bytes.span))
    }
  }

  private mutating func settle(
    _ unmatched: UnmatchedAnswer, of fold: ChunkFold, isByAlias: Bool,
    into visits: inout [DetachedVisit]
  ) {
    let answer = unmatched.record
    var found = questions.aliased
    if !isByAlias {
      let hash = JoinRule.hash(of: answer, in: fold.bytes.span)
      let held = bytes
      found = questions.place(
        of: answer, hash: hash, in: fold.bytes.span, questionBytes: held.span)
    }
    guard let found else {
      questions.aliased = nil
      guard answer.effect.canStandAlone else { return }
      standing += 1
      visits.append(DetachedVisit(unmatched, in: fold.bytes.span))
      return
    }
    switch answer.effect {
    case .passesOn, .continues:
      questions.passOn(found)
      questions.aliased = found
      return
    case .marks:
      mark(found, as: answer, of: fold)
      return
    case .closes, .settles: break
    }
    visits.append(
      DetachedVisit(
        questions.all[found], in: bytes.span, answer: answer, answerBytes: fold.bytes.span))
    questions.close(found)
  }

  private mutating func mark(_ place: Int, as answer: Record, of fold: ChunkFold) {
    guard questions.all[place].isNews(answer.action) else { return }
    let start = bytes.count
    bytes.append(fold.bytes.span, places: answer.deviceRule.places)
    questions.mark(place, action: answer.action, rule: ByteRange(start, bytes.count))
  }

  /// What the end of the chunk says of aliases, before its own questions are added.
  private mutating func takeAlias(of fold: ChunkFold) {
    switch fold.alias {
    case .unknown: break
    case .none:
      alias = .none
      questions.aliased = nil
    case .known:
      alias = .known
      questions.aliased = nil
    case .unmatched: alias = .known
    }
  }

  /// Adds the questions that the chunk leaves open, and drops the bytes of those that are closed.
  private mutating func takeQuestions(of fold: ChunkFold, askedBefore: Int) {
    if bytes.count > bytesLimit {
      let held = bytes
      bytes = []
      questions.moveValues(from: held.span, to: &bytes)
      // Moving many open questions again for each chunk would cost more than their lines.
      bytesLimit = max(FoldChain.bytesAtFirst, 2 * bytes.count)
    }
    for (place, question) in fold.questions.enumerated() {
      var question = question
      question.number += askedBefore
      question.record = question.record.moved(from: fold.bytes.span, to: &bytes)
      questions.add(question)
      if fold.alias == .known, fold.aliased == place { questions.aliased = questions.all.count - 1 }
    }
  }
}
