// hot: every record of a format that needs several lines for a visit.
internal import Intake
internal import Vocabulary

/// Turns the questions and answers of one chunk into visits; see ``JoinRule``.
///
/// A worker keeps one and gives it every batch of a chunk, then takes the chunk's ``ChunkFold``:
///
///     joiner.take(batch, bytes: buffer.bytes, chunkOffset: buffer.offset)   // for each batch
///     for visit in joiner.visits { … }                  // ranges resolve in the same buffer
///     let fold = joiner.endChunk(bytes: buffer.bytes)   // the last visits are in the fold chain
public struct Joiner {
  /// The visits that the last batch closed; their ranges resolve in the chunk's buffer.
  public private(set) var visits: [Record] = []

  private var questions: OpenQuestions
  private var fold = ChunkFold()
  private var alias = AliasState.unknown
  /// The time that was noted last.
  private var notedTime = Record.noTime

  /// Makes a joiner.
  public init() { self.init(questionsKept: JoinRule.questionsKept) }

  /// Makes a joiner with a limit of its own, for tests.
  init(questionsKept: Int) {
    questions = OpenQuestions(questionsKept: questionsKept)
    visits.reserveCapacity(RecordBatch.capacity)
  }

  /// Takes a batch of the chunk; ``visits`` then holds what it closed, and the records that need
  /// no other line.
  public mutating func take(_ batch: RecordBatch, bytes: Span<UInt8>, chunkOffset: Int64) {
    visits.removeAll(keepingCapacity: true)
    let records = batch.records.span
    for place in records.indices {
      switch batch.outcomes[place] {
      case .question:
        fold.asked += 1
        questions.count(asked: 1)
        note(time: records[place].time)
        ask(records[place], bytes: bytes, chunkOffset: chunkOffset)
      case .answer:
        note(time: records[place].time)
        answer(records[place], bytes: bytes, chunkOffset: chunkOffset)
      case .record: visits.append(records[place])
      case .skipped, .folded: break
      }
    }
  }

  /// Ends the chunk: what it leaves to the chunks around it.
  public mutating func endChunk(bytes: Span<UInt8>) -> ChunkFold {
    visits.removeAll(keepingCapacity: true)
    questions.moveValues(from: bytes, to: &fold.bytes)
    fold.questions = questions.all
    fold.alias = alias
    fold.aliased = questions.aliased
    let result = fold
    fold = ChunkFold()
    questions.removeAll()
    alias = .unknown
    notedTime = Record.noTime
    return result
  }

  /// Closes what the time of a line, or the number of questions, closes.
  @inline(always)
  private mutating func note(time: Int64) {
    // The time of the line before has closed what it closes.
    if time == notedTime, questions.asked < questions.questionsKept { return }
    close(at: time)
  }

  private mutating func close(at time: Int64) {
    notedTime = time
    fold.times.take(time)
    var moment = TimeBounds()
    moment.take(time)
    questions.expire(at: moment)
    for place in questions.expired { visits.append(questions.all[place].visit(answer: nil)) }
  }

  private mutating func ask(_ record: Record, bytes: Span<UInt8>, chunkOffset: Int64) {
    alias = .none
    questions.add(
      OpenQuestion(
        record: record, lineOffset: chunkOffset + Int64(record.line.start),
        hash: JoinRule.hash(of: record, in: bytes), number: questions.asked))
  }

  private mutating func answer(_ record: Record, bytes: Span<UInt8>, chunkOffset: Int64) {
    let before = alias
    alias = .none
    if record.joinKey.isEmpty, record.effect == .closes || record.effect == .continues {
      // From here on the line before decides, not the name.
      if record.effect == .continues { alias = .known }
      switch before {
      case .known: return settle(questions.aliased, record)
      case .unmatched:
        return leave(record, reach: .byAlias, bytes: bytes, chunkOffset: chunkOffset)
      case .unknown:
        return leave(record, reach: .unknown, bytes: bytes, chunkOffset: chunkOffset)
      case .none: break
      }
    }
    let found = questions.place(
      of: record, hash: JoinRule.hash(of: record, in: bytes), in: bytes, questionBytes: bytes)
    if let found {
      settle(found, record)
    } else {
      leave(record, reach: .byName, bytes: bytes, chunkOffset: chunkOffset)
    }
  }

  /// Does to a question what an answer says.
  private mutating func settle(_ place: Int?, _ answer: Record) {
    guard let place else {
      questions.aliased = nil
      return
    }
    switch answer.effect {
    case .passesOn, .continues:
      questions.passOn(place)
      questions.aliased = place
      return
    case .marks:
      if questions.all[place].isNews(answer.action) {
        questions.mark(place, action: answer.action, rule: answer.deviceRule)
      }
      return
    case .closes, .settles: break
    }
    visits.append(questions.all[place].visit(answer: answer))
    questions.close(place)
  }

  /// Leaves an answer to the chunks before, unless none of their questions can still be open.
  private mutating func leave(
    _ answer: Record, reach: UnmatchedAnswer.Reach, bytes: Span<UInt8>, chunkOffset: Int64
  ) {
    if alias == .known {
      alias = .unmatched
      questions.aliased = nil
    }
    guard !fold.times.isTooWide, fold.asked < questions.questionsKept else {
      if alias == .unmatched { alias = .known }
      if answer.effect.canStandAlone {
        fold.standing += 1
        visits.append(answer)
      }
      return
    }
    var kept = answer
    if !answer.effect.canStandAlone { kept.line = ByteRange() }
    fold.answers.append(
      UnmatchedAnswer(
        record: kept.moved(from: bytes, to: &fold.bytes), reach: reach, times: fold.times,
        asked: fold.asked, lineOffset: chunkOffset + Int64(answer.line.start)))
  }
}
