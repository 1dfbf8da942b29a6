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
  /// The times of all open questions are within these.
  private var bounds = TimeBounds()
  /// The open questions by their times, with closed ones among them.
  private var slots = TimeSlots()
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
    slots.removeAll()
    compactAt = OpenQuestions.roomAtFirst
  }

  /// Adds a question, which is the latest.
  mutating func add(_ question: OpenQuestion) {
    if all.count >= compactAt { compact() }
    // What closed questions left there may be of other times.
    if openCount == 0 { slots.removeAll() }
    let bucket = Int(truncatingIfNeeded: question.hash) & (OpenQuestions.buckets - 1)
    let place = all.count
    all.append(question)
    all[place].older = newestInBucket[bucket]
    newestInBucket[bucket] = Int32(place)
    openCount += 1
    bounds.take(question.record.time)
    link(place)
  }

  /// Counts questions that were asked.
  mutating func count(asked more: Int) { asked += more }

  /// Takes the places of the questions that some times, or the number of questions, close.
  mutating func expire(at times: TimeBounds) {
    expired.removeAll(keepingCapacity: true)
    while openCount > 0, firstOpen < all.count {
      if all[firstOpen].isOpen {
        guard asked - all[firstOpen].number >= questionsKept else { break }
        expire(firstOpen)
      }
      firstOpen += 1
    }
    guard openCount > 0 else { return }
    if times.isTooFar(from: bounds.earliest) { expireEarliest(at: times) }
    if times.isTooFar(from: bounds.latest) { expireLatest(at: times) }
    if expired.count > 1 { expired.sort() }
  }

  /// Closes questions that are too old, as time goes on.
  private mutating func expireEarliest(at times: TimeBounds) {
    while openCount > 0, let slot = slots.first {
      if slots.isAscending(slot) { sweepFront(of: slot, at: times) } else { sweep(slot, at: times) }
      if let earliest = slots.earliest(in: slot) {
        bounds.earliest = earliest
        return
      }
      slots.dropFirst()
    }
  }

  /// Closes questions that are too new, when time went back.
  private mutating func expireLatest(at times: TimeBounds) {
    while openCount > 0, let slot = slots.last, times.isTooFar(from: slots.latest(in: slot)) {
      sweep(slot, at: times)
      guard slots.earliest(in: slot) == nil else { break }
      slots.dropLast()
    }
    bounds.latest = min(bounds.latest, times.earliest &+ JoinRule.patience)
  }

  /// Closes the questions of a slot that some times close, and forgets those that are closed.
  private mutating func sweep(_ slot: Int64, at times: TimeBounds) {
    var place = slots.removeAll(of: slot)
    while place >= 0 {
      let later = all[place].later
      if all[place].isOpen {
        if times.isTooFar(from: all[place].record.time) { expire(place) } else { link(place) }
      }
      place = Int(later)
    }
  }

  /// The same for a slot whose questions are in the order of their times: none behind the first that
  /// is not too old is.
  private mutating func sweepFront(of slot: Int64, at times: TimeBounds) {
    var place = slots.head(of: slot)
    while place >= 0 {
      if all[place].isOpen {
        guard times.isTooFar(from: all[place].record.time) else { break }
        expire(place)
      }
      place = Int(all[place].later)
    }
    slots.dropFront(of: slot, to: place, time: place < 0 ? 0 : all[place].record.time)
  }

  /// Puts a question behind those of its slot.
  private mutating func link(_ place: Int) {
    all[place].later = -1
    let time = all[place].record.time
    guard time != Record.noTime else { return }
    let before = slots.append(place, time: time)
    if before >= 0 { all[before].later = Int32(place) }
  }

  private mutating func expire(_ place: Int) {
    close(place)
    expired.append(place)
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
    slots.removeAll()
    var kept = 0
    for place in all.indices where all[place].isOpen {
      if aliased == place { aliased = kept }
      var question = all[place]
      let bucket = Int(truncatingIfNeeded: question.hash) & (OpenQuestions.buckets - 1)
      question.older = newestInBucket[bucket]
      newestInBucket[bucket] = Int32(kept)
      all[kept] = question
      link(kept)
      kept += 1
    }
    all.removeLast(all.count - kept)
    firstOpen = 0
    compactAt = max(OpenQuestions.roomAtFirst, 2 * kept)
  }
}
