import TestSupport
import Testing
import Vocabulary

@testable import Formats

/// Numbers, words and places of a span beside plain loops over an array.
struct SpanTests {
  @Test(arguments: [UInt64(1), 20_261_124])
  func `a number is what its digits write, wherever it stands`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<3000 {
      let text = SpanTests.number(using: &random)
      let front = SpanTests.filler(using: &random)
      let back = SpanTests.filler(using: &random)
      let bytes = GuardedBytes(
        front + Array(text.utf8) + back, atFront: Bool.random(using: &random))
      let end = front.count + text.utf8.count
      let found = bytes.span.number(from: front.count, to: end)
      #expect(found == PlainNumber.value(of: text), "seed \(seed): \(front), \(text), \(back)")
    }
  }

  @Test func `no byte but a digit is taken for one`() {
    var differing: [[UInt8]] = []
    for byte in UInt8.min...UInt8.max {
      for length in 1...18 {
        for place in 0..<length {
          var bytes = [UInt8](repeating: UInt8(ascii: "7"), count: length)
          bytes[place] = byte
          let text = String(latin1: bytes)
          let span = (bytes + Array("88888888".utf8)).span
          if span.number(from: 0, to: length) != PlainNumber.value(of: text) {
            differing.append(bytes)
          }
        }
      }
    }
    #expect(differing.isEmpty)
  }

  @Test(arguments: [UInt64(1), 20_261_127])
  func `an address is four numbers to 255, or what has colons`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<5000 {
      var parts = (0..<4).map { _ in String(Int.random(in: 0...300, using: &random)) }
      if Int.random(in: 0..<4, using: &random) == 0 { parts.removeLast() }
      if Int.random(in: 0..<6, using: &random) == 0 { parts.append("") }
      if Int.random(in: 0..<6, using: &random) == 0 {
        parts[0] =
          ["", "007", "0007", "-1", "+1", "a", "1 ", "/"].randomElement(using: &random) ?? ""
      }
      let text = parts.joined(separator: ".")
      let isAddress =
        parts.count == 4
        && parts.allSatisfy {
          (1...3).contains($0.count) && $0.allSatisfy(\.isNumber)
            && (0...255).contains(Int($0) ?? -1)
        }
      let bytes = GuardedBytes(Array(text.utf8), atFront: Bool.random(using: &random))
      let found = bytes.span.isAddress(0..<text.utf8.count)
      #expect(found == isAddress, "\(text)")
    }
    let long = GuardedBytes(Array("2001:db8::7".utf8))
    let isLongAddress = long.span.isAddress(0..<11)
    #expect(isLongAddress)
  }

  @Test func `a word is the same letters in either case, and no other byte`() {
    let words: [(StaticString, String)] = [("a", "a"), ("n/a", "n/a"), ("dns-query", "dns-query")]
    for (word, text) in words {
      for place in text.utf8.indices {
        for byte in UInt8.min...UInt8.max {
          var bytes = Array(text.utf8)
          let index = text.utf8.distance(from: text.utf8.startIndex, to: place)
          bytes[index] = byte
          let isSame = String(latin1: bytes).lowercased() == text && byte < 128
          let found = bytes.span.isWord(word, at: bytes.indices)
          #expect(found == isSame, "\(text), \(byte)")
        }
      }
      let longer = Array((text + "x").utf8)
      let found = [-2, -1, 0].map { longer.span.isWord(word, at: 0..<longer.count + $0) }
      #expect(found == [false, true, false])
    }
  }

  @Test func `seconds that are remembered are those of the line`() {
    var random = SeededRandom(seed: 3)
    var memo = SecondMemo()
    var text = ""
    for _ in 0..<2000 {
      // The same once more, one digit changed, or another number.
      var characters = Array(text)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: break
      case 1 where !characters.isEmpty:
        let place = Int.random(in: 0..<characters.count, using: &random)
        characters[place] = "0123456789-x".randomElement(using: &random) ?? "x"
        text = String(characters)
      default: text = SpanTests.number(using: &random)
      }
      let bytes = GuardedBytes(Array(text.utf8))
      let found = memo.seconds(from: 0, to: text.utf8.count, in: bytes.span)
      #expect(found == PlainNumber.value(of: text), "\(text)")
    }
  }

  @Test(arguments: [UInt64(1), 20_261_124])
  func `words are what splitting at spaces gives`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<800 {
      let bytes = SpanTests.spaced(using: &random)
      let start = Int.random(in: 0...bytes.count, using: &random)
      let guarded = GuardedBytes(bytes)
      let words = bytes[start...].split(separator: UInt8(ascii: " "))
        .map { $0.startIndex..<$0.endIndex }
      #expect(SpanTests.words(FieldCursor(guarded.span, behind: start)) == words, "\(bytes)")
      let atOnce = SpanTests.words(FieldCursor(guarded.span, from: start))
      // A word must begin where the cursor does.
      let isWord = start < bytes.count && bytes[start] != UInt8(ascii: " ")
      #expect(atOnce == (isWord ? words : []), "\(bytes), \(start)")
    }
  }

  @Test(arguments: [UInt64(1), 20_261_124])
  func `every search finds what a loop finds`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<800 {
      let bytes = SpanTests.spaced(using: &random)
      let guarded = GuardedBytes(bytes, atFront: Bool.random(using: &random))
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = Int.random(in: start...bytes.count, using: &random)
      let space = UInt8(ascii: " ")
      let span = guarded.span
      let first = bytes[start...].firstIndex(of: space)
      #expect(span.firstSpace(from: start) == first ?? bytes.count, "seed \(seed): \(bytes)")
      #expect(span.firstIndex(of: space, from: start) == first, "seed \(seed): \(bytes)")
      let last = bytes[start..<end].lastIndex(of: space)
      #expect(span.lastIndex(of: space, from: start, to: end) == last, "seed \(seed): \(bytes)")
      let places = (start..<end).filter { bytes[$0..<end].starts(with: Array("b c".utf8)) }
      let holds = span.contains("b c", from: start, to: end)
      #expect(holds == !places.isEmpty, "seed \(seed): \(bytes), \(start), \(end)")
      let lastText = span.lastPlace(of: "b c", from: start, to: end)
      #expect(lastText == places.last, "seed \(seed): \(bytes), \(start), \(end)")
    }
  }

  /// Digits with leading zeros or signs, and at times something that is no number.
  private static func number(using random: inout SeededRandom) -> String {
    let count = Int.random(in: 0...20, using: &random)
    var text = String((0..<count).map { _ in "0123456789".randomElement(using: &random) ?? "0" })
    switch Int.random(in: 0..<6, using: &random) {
    case 0: text = "-" + text
    case 1: text = "+" + text
    case 2:
      var characters = Array(text) + ["9"]
      characters[Int.random(in: 0..<characters.count, using: &random)] =
        "-+./:; x\u{0}\u{7F}".randomElement(using: &random) ?? "x"
      text = String(characters)
    default: break
    }
    return text
  }

  /// What may stand beside a number, mostly digits too.
  private static func filler(using random: inout SeededRandom) -> [UInt8] {
    (0..<Int.random(in: 0...10, using: &random)).map { _ in
      UInt8.random(in: 0x2D...0x3B, using: &random)
    }
  }

  /// Up to 200 bytes with runs of spaces, some of them longer than what is looked at at once.
  private static func spaced(using random: inout SeededRandom) -> [UInt8] {
    var bytes: [UInt8] = []
    let length = Int.random(in: 0...200, using: &random)
    while bytes.count < length {
      let isLong = Int.random(in: 0..<6, using: &random) == 0
      let run = Int.random(in: 1...(isLong ? 140 : 4), using: &random)
      let byte = Array(" b c\t\u{1F}!".utf8).randomElement(using: &random) ?? 0
      bytes += Array(repeating: byte, count: byte == UInt8(ascii: " ") && !isLong ? 1 : run)
    }
    return bytes
  }

  private static func words(_ cursor: consuming FieldCursor) -> [Range<Int>] {
    var cursor = cursor
    var words: [Range<Int>] = []
    while let word = try? cursor.takeWord() { words.append(word) }
    return words
  }
}
