import TestSupport
import Testing

@testable import Formats

/// Marks that are looked for from the left to the right, beside a loop over the bytes.
struct MarkFinderTests {
  @Test(arguments: [UInt64(1), 20_261_127])
  func `every mark is found, from whatever places it is asked for`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for length in 0...300 {
      let bytes = (0..<length).map { _ in
        // Few marks, so that some are windows apart.
        Int.random(in: 0..<40, using: &random) == 0 ? UInt8(ascii: "=") : UInt8(ascii: "a")
      }
      let guarded = GuardedBytes(bytes, atFront: length.isMultiple(of: 2))
      let span = guarded.span
      var finder = MarkFinder(.byte(UInt8(ascii: "=")), in: span)
      var place = 0
      while place <= length {
        let found = finder.place(from: place)
        #expect(
          found == bytes[place...].firstIndex(of: UInt8(ascii: "=")) ?? length,
          "seed \(seed), length \(length), from \(place)")
        // The same place once more, the next one, or one far behind it.
        let step = [0, 1, 1, 3, 70, 200].randomElement(using: &random) ?? 1
        place = step == 0 ? place + 1 : max(place, found) + step
      }
    }
  }

  @Test(arguments: ["fortigate", "sophos-xg", "sophos-utm", "sonicwall", "watchguard"])
  func `keys and values are those that a walk over the bytes finds`(format: String) throws {
    var mutator = try LineMutator(format: format, seed: 20_261_127)
    for _ in 0..<3000 {
      let line = mutator.next()
      let separator = [UInt8(ascii: " "), UInt8(ascii: ",")][line.count % 2]
      let guarded = GuardedBytes(line, atFront: line.count.isMultiple(of: 3))
      let span = guarded.span
      var cursor = KeyValueCursor(span, separator: separator)
      var walk = PairWalk(bytes: line, separator: separator)
      while let expected = walk.next() {
        let found = cursor.take().map {
          PairWalk.Pair(
            key: $0.key, value: $0.value.places, hasEscapes: $0.value.escapes != .none,
            isCut: $0.isCut)
        }
        #expect(found == expected, "\(String(latin1: line).debugDescription)")
        if found != expected { return }
      }
      let isAtEnd = cursor.take() == nil
      #expect(isAtEnd, "\(String(latin1: line).debugDescription)")
    }
  }
}

/// The pairs of a line, one byte after the other.
private struct PairWalk {
  struct Pair: Equatable {
    var key: Range<Int>
    var value: Range<Int>
    var hasEscapes = false
    var isCut = false
  }

  let bytes: [UInt8]
  let separator: UInt8
  private var place = 0

  init(bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  mutating func next() -> Pair? {
    var start = place
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "="), place - 1 > start { return pair(start..<place - 1) }
      if [UInt8(ascii: "="), UInt8(ascii: " "), separator].contains(byte) { start = place }
    }
    return nil
  }

  private mutating func pair(_ key: Range<Int>) -> Pair {
    let start = place
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else {
      while place < bytes.count, bytes[place] != separator { place += 1 }
      return Pair(key: key, value: start..<place)
    }
    var hasEscapes = false
    place += 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0
      let isEscape =
        bytes[place] == UInt8(ascii: "\\")
        && (next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\"))
      if isEscape { hasEscapes = true }
      place += isEscape ? 2 : 1
    }
    let isCut = place >= bytes.count
    let end = min(place, bytes.count)
    place = min(end + 1, bytes.count)
    // No key begins right behind a closing quotation mark.
    while place < bytes.count, ![UInt8(ascii: " "), separator].contains(bytes[place]) { place += 1 }
    return Pair(key: key, value: start + 1..<end, hasEscapes: hasEscapes, isCut: isCut)
  }
}
