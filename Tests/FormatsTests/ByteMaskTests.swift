import TestSupport
import Testing

@testable import Formats

/// Looking at many bytes at once beside looking at each.
struct ByteMaskTests {
  private static let marks = Array("#/:?@[".utf8)

  @Test(arguments: [UInt64(1), 20_261_124])
  func `every way to look at many bytes finds what a loop finds`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var differing: [String] = []
    for length in 0...200 {
      let bytes = ByteMaskTests.bytes(length, using: &random)
      // At the end of the memory, and at its beginning.
      let guarded = GuardedBytes(bytes, atFront: length.isMultiple(of: 2))
      let byte = bytes.randomElement(using: &random) ?? 0
      for start in 0...length {
        let to = Int.random(in: start...length, using: &random)
        for mask in [
          ByteMask.byte(byte), .byte(UInt8(ascii: " ")), .bytes(byte, 0x3D, 0x20), .addressMarks,
        ] {
          for window in [16, 32, 64] {
            let whole = ByteMaskTests.bits(mask, of: bytes[start...], window: window)
            let part = ByteMaskTests.bits(mask, of: bytes[start..<to], window: window)
            if guarded.span.bits(mask, from: start, window: window) != whole
              || guarded.span.bits(mask, from: start, to: to, window: window) != part
            {
              differing.append(
                "seed \(seed), length \(length), \(mask), \(start), \(to), \(window)")
            }
          }
        }
      }
    }
    #expect(differing.isEmpty)
  }

  @Test func `what stands outside the bytes is no bit`() {
    let bytes = GuardedBytes(Array(repeating: UInt8(ascii: "/"), count: 40))
    let slashes = ByteMask.byte(UInt8(ascii: "/"))
    #expect(bytes.span.bits(slashes, from: 40) == 0 && bytes.span.bits(slashes, from: 90) == 0)
    #expect(bytes.span.bits(slashes, from: -1) == 0)
    #expect(bytes.span.bits(slashes, from: 8, to: 8) == 0)
    #expect(bytes.span.bits(slashes, from: 8, to: 4) == 0)
  }

  @Test func `the vector unit and plain words give the same bits`() {
    var random = SeededRandom(seed: 7)
    var differing: [String] = []
    for _ in 0..<500 {
      let bytes = ByteMaskTests.bytes(64, using: &random)
      let byte = bytes.randomElement(using: &random) ?? 0
      unsafe bytes.withUnsafeBufferPointer { memory in
        // why unsafe: there are 64 bytes, and no count below is more.
        let base = unsafe memory.baseAddress.unsafelyUnwrapped
        for mask in [ByteMask.byte(byte), .addressMarks] {
          for count in [16, 32, 64] {
            let vector = unsafe mask.bits(of: base, count: count)
            let plain = unsafe mask.plainBits(of: base, count: count)
            if vector != plain { differing.append("\(bytes), \(count)") }
          }
          for count in 0...64 {
            let plain = unsafe mask.plainBits(of: base, count: count)
            let slow = ByteMaskTests.bits(mask, of: bytes[..<count], window: 64)
            if plain != slow { differing.append("\(bytes), \(count)") }
          }
        }
      }
    }
    #expect(differing.isEmpty)
  }

  /// Bytes of every value, half of them marks and those beside them.
  private static func bytes(_ count: Int, using random: inout SeededRandom) -> [UInt8] {
    (0..<count).map { _ in
      let mark = marks.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1: return mark
      case 2: return UInt8(ascii: " ")
      // One bit beside a mark is what arithmetic on whole words confuses.
      case 3: return mark ^ (1 << UInt8.random(in: 0..<8, using: &random))
      default: return UInt8.random(in: 0...255, using: &random)
      }
    }
  }

  /// The bits by a loop over the bytes.
  private static func bits(_ mask: ByteMask, of bytes: ArraySlice<UInt8>, window: Int) -> UInt64 {
    var bits: UInt64 = 0
    for (place, byte) in bytes.prefix(window).enumerated() {
      let isSet =
        switch mask {
        case .byte(let wanted): byte == wanted
        case .bytes(let first, let second, let third): [first, second, third].contains(byte)
        case .addressMarks: marks.contains(byte)
        }
      if isSet { bits |= 1 << UInt64(place) }
    }
    return bits
  }
}
