// hot: every question and answer.
internal import Intake

/// When a question and an answer belong together.
///
/// 1. The answer is of the latest open question with the same join key (where the log has one) or
///    the same host, letters alike in both cases, and of a type that the answer does not exclude.
///    A line that tells that a question was passed on is of the latest such question that was not
///    passed on yet.
/// 2. An answer without a join key that directly follows an alias (no other question or answer
///    between them) is of the alias's question, whatever its name; of none, if the alias had none.
/// 3. A question is closed without an answer by any later question or answer whose time is more
///    than ten seconds after or before its own, and by the 65,536th question after it, which no
///    school asks within ten seconds.
/// 4. A mark says what became of the question that it is of, which stays open for one more answer;
///    of several, the first that tells of a block counts, else the first. A mark without a question,
///    and an answer that can stand alone, is a visit by itself.
///
/// Each of them looks only at the lines between question and answer, so it does not matter
/// where the log is cut into chunks.
enum JoinRule {
  /// How far the times of a question and its answer may be apart, in milliseconds.
  static let patience: Int64 = 10_000
  /// How many questions may be asked after one that is still open.
  static let questionsKept = 65_536

  /// The hash of what a question and its answers share: the join key, or else the host.
  static func hash(of record: Record, in bytes: Span<UInt8>) -> UInt64 {
    let key = record.joinKey.isEmpty ? record.host : record.joinKey
    return hash(of: bytes.extracting(key.places))
  }

  /// A hash that letters of both cases share; the bytes decide, so a clash only costs time.
  @inline(always)
  private static func hash(of key: Span<UInt8>) -> UInt64 {
    // Makes capitals small, and few other bytes alike.
    let small: UInt64 = 0x2020_2020_2020_2020
    let count = key.count
    var hash = UInt64(truncatingIfNeeded: count)
    guard count >= 8 else {
      for place in key.indices { hash = hash << 8 ^ UInt64(key[place] | 0x20) }
      return mix(hash)
    }
    var place = 0
    // The last word overlaps the one before it, unless the name has whole words only.
    while place < count {
      let start = min(place, count &- 8)
      // why unsafe: eight bytes from `start` on are inside the span, since it has at least eight.
      let word = unsafe key.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
      hash = mix(hash ^ (word | small))
      place &+= 8
    }
    return hash
  }

  @inline(always)
  private static func mix(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// True when the key or host of both is the same, and the answer may be of the question's type.
  static func fits(
    question: Record, in questionBytes: Span<UInt8>, answer: Record, in answerBytes: Span<UInt8>
  ) -> Bool {
    guard question.joinKey.isEmpty == answer.joinKey.isEmpty else { return false }
    // An answer that says whose it is is nobody else's.
    let client = answer.client.places
    guard client.isEmpty || questionBytes.equals(question.client.places, answerBytes, client) else {
      return false
    }
    guard question.joinKey.isEmpty else {
      return areAlike(question.joinKey.places, questionBytes, answer.joinKey.places, answerBytes)
    }
    guard areAlike(question.host.places, questionBytes, answer.host.places, answerBytes) else {
      return false
    }
    let type = question.queryType.places
    return answer.queryType.isEmpty
      || areAlike(type, questionBytes, answer.queryType.places, answerBytes)
      || type.count == 3 && questionBytes.has("ANY", at: type.lowerBound)
  }

  private static func areAlike(
    _ places: Range<Int>, _ bytes: Span<UInt8>, _ others: Range<Int>, _ otherBytes: Span<UInt8>
  ) -> Bool {
    guard places.count == others.count else { return false }
    // Mostly the log writes both with the same letters.
    if bytes.equals(places, otherBytes, others) { return true }
    for step in 0..<places.count
    where lower(bytes[places.lowerBound + step]) != lower(otherBytes[others.lowerBound + step]) {
      return false
    }
    return true
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }
}
