internal import Intake
internal import Vocabulary

extension FoldChain {
  /// The layout's name and version; another one is not read.
  private static let mark: [UInt8] = Array("VFC1".utf8)

  /// The questions that are open, for the next run; empty when there is nothing to go on with.
  ///
  /// Numbers are little-endian; the last eight bytes are a checksum (FNV-1a) of all others.
  public var pending: [UInt8] {
    guard !questions.isEmpty || alias == .known else { return [] }
    var compact = self
    compact.bytes = []
    compact.questions.moveValues(from: bytes.span, to: &compact.bytes)
    var blob = ByteWriter(bytes: FoldChain.mark)
    blob.write(compact.alias.rawValue)
    blob.write(Int32(compact.questions.aliased ?? -1))
    blob.write(Int32(compact.questions.all.count))
    blob.write(Int32(compact.bytes.count))
    for question in compact.questions.all {
      blob.write(question, askedAfter: compact.questions.asked - question.number)
    }
    return blob.bytes(closedBy: compact.bytes)
  }

  /// Goes on where a run before stopped.
  ///
  /// Bytes that are damaged, or of another version, are dropped, and ``droppedPending`` says so.
  ///
  /// - Parameter blob: What ``pending`` was at the end of that run.
  public init(pending blob: [UInt8]) {
    self.init(pending: blob, questionsKept: JoinRule.questionsKept)
  }

  /// Goes on with a limit of its own, for tests.
  init(pending blob: [UInt8], questionsKept: Int) {
    self.init(questionsKept: questionsKept)
    guard !blob.isEmpty else { return }
    if let chain = FoldChain(reading: blob, questionsKept: questionsKept) {
      self = chain
    } else {
      droppedPending = true
    }
  }

  private init?(reading blob: [UInt8], questionsKept: Int) {
    self.init(questionsKept: questionsKept)
    guard var left = ByteReader(checking: blob), left.read(4) == FoldChain.mark,
      let state = left.read(UInt8.self), state <= AliasState.known.rawValue,
      let alias = AliasState(rawValue: state), alias != .unknown,
      let aliased = left.read(Int32.self), let count = left.read(Int32.self),
      let byteCount = left.read(Int32.self), count >= 0, byteCount >= 0, aliased >= -1,
      aliased < count
    else { return nil }
    self.alias = alias
    for place in 0..<count {
      guard let question = left.readQuestion(bytes: Int(byteCount)) else { return nil }
      questions.add(question)
      if place == aliased { questions.aliased = Int(place) }
    }
    guard let values = left.read(Int(byteCount)), left.isAtEnd else { return nil }
    bytes = values
    questions.rehash(in: values.span)
  }
}

extension ByteWriter {
  /// Writes a question that was the latest but `askedAfter`.
  fileprivate mutating func write(_ question: OpenQuestion, askedAfter: Int) {
    let record = question.record
    write(question.lineOffset)
    write(Int64(askedAfter))
    let marks: UInt8 = question.isMarked ? 2 | record.action.rawValue << 2 : 0
    write(marks | (question.isPassedOn ? 1 : 0))
    write(UInt8(record.isTimeAmbiguous ? 1 : 0))
    write(record.kind.rawValue)
    write(record.status)
    write(record.time)
    write(record.bytes)
    write(record.duration)
    for index in 0..<Record.questionRangeCount {
      write(record[rangeAt: index].start)
      write(record[rangeAt: index].count)
    }
  }
}

extension ByteReader {
  /// Reads a question whose values are in so many bytes; `nil` when it is none.
  fileprivate mutating func readQuestion(bytes: Int) -> OpenQuestion? {
    guard let lineOffset = read(Int64.self), let askedAfter = read(Int64.self),
      (0..<Int64(JoinRule.questionsKept)).contains(askedAfter),
      let marks = read(UInt8.self), let action = Action(rawValue: marks >> 2),
      let isAmbiguous = read(UInt8.self),
      let kindNumber = read(UInt8.self), let kind = RecordKind(rawValue: kindNumber)
    else { return nil }
    var record = Record()
    record.isTimeAmbiguous = isAmbiguous == 1
    let isMarked = marks & 2 != 0
    record.action = isMarked ? action : .unknown
    record.kind = kind
    guard let status = read(Int16.self), let time = read(Int64.self),
      let size = read(Int64.self), let duration = read(Int64.self)
    else { return nil }
    record.status = status
    record.time = time
    record.bytes = size
    record.duration = duration
    for index in 0..<Record.questionRangeCount {
      guard let start = read(UInt32.self), let count = read(UInt32.self),
        Int(start) + Int(count) <= bytes
      else { return nil }
      record[rangeAt: index] = ByteRange(Int(start), Int(start) + Int(count))
    }
    return OpenQuestion(
      record: record, lineOffset: lineOffset, hash: 0, number: -Int(askedAfter),
      isPassedOn: marks & 1 != 0, isMarked: isMarked)
  }
}
