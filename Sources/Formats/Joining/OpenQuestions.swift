// hot: the questions that wait for an answer.
internal import Intake
internal import Vocabulary

/// The questions that are open, found by the hash of what their answers share with them.
struct OpenQuestions {
  /// The questions in the order of their lines, some of them closed.
  private(set) var all: [OpenQuestion] = []
  /// Places in ``all`` of questions that ran out of patience, for the caller to take.
  private(set) var expired: [Int] = []
  /// How many questions were asked.
  private(set) var asked = 0
  /// The place of the question that an alias goes on to answer; `nil` when it had none, or is
  /// closed.
  var aliased: Int?

  /// How many questions may be asked after one that is still open.
  let questionsKept: Int

  private var newestInBucket: [Int32]
  private var openCount = 0
  private var firstOpen = 0
  private var bounds = TimeBounds()
  /// The latest time of all questions that were added, and how far any of them was behind it.
  private var newest = Int64.min
  private var disorder: Int64 = 0
  private var compactAt = OpenQuestions.roomAtFirst

  private static let roomAtFirst = 1024
  private static let buckets = 4096

  /// Makes room for some questions.
  init(questionsKept: Int) {
    self.questionsKept = questionsKept
    newestInBucket = [Int32](repeating: -1, count: OpenQuestions.buckets)
    all.reserveCapacity(OpenQuestions.roomAtFirst)
  }

  /// True when no question is open.
  var isEmpty: Bool { openCount == 0 }

  /// Forgets everything, for the next chunk.
  mutating func removeAll() {
    all.removeAll(keepingCapacity: true)
    expired.removeAll(keepingCapacity: true)
    for bucket in newestInBucket.indices { newestInBucket[bucket] = -1 }
    asked = 0
    aliased = nil
    openCount = 0
    firstOpen = 0
    bounds = TimeBounds()
    newest = Int64.min
    disorder = 0
    compactAt = OpenQuestions.roomAtFirst
  }

  /// Adds a question, which is the latest.
  mutating func add(_ question: OpenQuestion) {
    if all.count >= compactAt { compact() }
    let bucket = Int(truncatingIfNeeded: question.hash) & (OpenQuestions.buckets - 1)
    var question = question
    question.older = newestInBucket[bucket]
    newestInBucket[bucket] = Int32(all.count)
    all.append(question)
    openCount += 1
    let time = question.record.time
    bounds.take(time)
    if time == Record.noTime { return }
    if time < newest { disorder = max(disorder, newest - time) }
    newest = max(newest, time)
  }

  /// Counts questions that were asked.
  mutating func count(asked more: Int) { asked += more }

  /// Takes the places of the questions that some times, or the number of questions, close.
  ///
  /// Questions stand in the order of their lines, so mostly in that of their times: only the first
  /// of them need be looked at, and as many more as the times are in disorder.
  mutating func expire(at times: TimeBounds) {
    expired.removeAll(keepingCapacity: true)
    guard openCount > 0 else { return }
    while firstOpen < all.count, !all[firstOpen].isOpen { firstOpen += 1 }
    let isFull = asked - all[firstOpen].number >= questionsKept
    guard isFull || times.isTooFar(from: bounds.earliest) || times.isTooFar(from: bounds.latest)
    else { return }
    // Times that went back close the latest questions too.
    let isForward = !times.isTooFar(from: bounds.latest)
    var left = TimeBounds()
    for place in firstOpen..<all.count where all[place].isOpen {
      let time = all[place].record.time
      let isTooOld = asked - all[place].number >= questionsKept
      if isTooOld || times.isTooFar(from: time) {
        close(place)
        expired.append(place)
        continue
      }
      left.take(time)
      let soonest = time == Record.noTime ? time : time - disorder
      if isForward, soonest > bounds.earliest, !times.isTooFar(from: soonest) {
        left.take(soonest)
        left.take(bounds.latest)
        break
      }
    }
    bounds = left
  }

  /// Closes a question.
  mutating func close(_ place: Int) {
    all[place].isOpen = false
    openCount -= 1
    if openCount == 0 { bounds = TimeBounds() }
    if aliased == place { aliased = nil }
  }

  /// Notes that a question was passed on.
  mutating func passOn(_ place: Int) { all[place].isPassedOn = true }

  /// Notes what a mark tells, whose rule stands where the question's values do.
  mutating func mark(_ place: Int, action: Action, rule: ByteRange) {
    all[place].isMarked = true
    all[place].record.action = action
    all[place].record.deviceRule = rule
  }

  /// The place of the question that an answer is of; `nil` when there is none.
  mutating func place(
    of answer: Record, hash: UInt64, in answerBytes: Span<UInt8>, questionBytes: Span<UInt8>
  ) -> Int? {
    let bucket = Int(truncatingIfNeeded: hash) & (OpenQuestions.buckets - 1)
    var newer: Int?
    var place = Int(newestInBucket[bucket])
    while place >= 0 {
      let older = all[place].older
      if !all[place].isOpen {
        // Closed questions leave the bucket as they are met.
        if let newer { all[newer].older = older } else { newestInBucket[bucket] = older }
      } else {
        let isWanted = answer.effect != .passesOn || !all[place].isPassedOn
        if isWanted, all[place].hash == hash,
          JoinRule.fits(
            question: all[place].record, in: questionBytes, answer: answer, in: answerBytes)
        {
          return place
        }
        newer = place
      }
      place = Int(older)
    }
    return nil
  }

  /// Moves the values of the open questions to bytes of their own.
  mutating func moveValues(from bytes: Span<UInt8>, to moved: inout [UInt8]) {
    compact()
    for place in all.indices {
      all[place].record = all[place].record.moved(from: bytes, to: &moved)
    }
  }

  /// Finds the hashes again of questions whose values stand in `bytes`.
  mutating func rehash(in bytes: Span<UInt8>) {
    for place in all.indices {
      all[place].hash = JoinRule.hash(of: all[place].record, in: bytes)
    }
    compact()
  }

  /// Forgets closed questions, so that room is needed for the open ones only.
  private mutating func compact() {
    for bucket in newestInBucket.indices { newestInBucket[bucket] = -1 }
    var kept = 0
    for place in all.indices where all[place].isOpen {
      if aliased == place { aliased = kept }
      var question = all[place]
      let bucket = Int(truncatingIfNeeded: question.hash) & (OpenQuestions.buckets - 1)
      question.older = newestInBucket[bucket]
      newestInBucket[bucket] = Int32(kept)
      all[kept] = question
      kept += 1
    }
    all.removeLast(all.count - kept)
    firstOpen = 0
    compactAt = max(OpenQuestions.roomAtFirst, 2 * kept)
  }
}
