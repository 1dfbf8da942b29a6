import TestSupport
import Testing
import WebAddress

struct AddressRangeReadingTests {
  @Test(arguments: [
    ("10.30.0.0/16", ["10.30.0.0/16"]), ("10.0.0.7", ["10.0.0.7"]), ("0.0.0.0/0", ["0.0.0.0/0"]),
    ("FD00:30::/32", ["fd00:30::/32"]), ("::/0", ["::/0"]),
    ("10.0.0.1-10.0.0.4", ["10.0.0.1", "10.0.0.2/31", "10.0.0.4"]),
    ("10.0.0.0 - 10.0.1.255", ["10.0.0.0/23"]), ("0.0.0.0-255.255.255.255", ["0.0.0.0/0"]),
    ("fd00::-fd00::ffff", ["fd00::/112"]),
    ("::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", ["::/0"]),
    // Bits behind the length, the wrong way round, two kinds, and what is nothing.
    ("10.30.1.0/16", nil), ("10.0.0.4-10.0.0.1", nil), ("10.0.0.1-fd00::1", nil),
    ("10.0.0.0/33", nil), ("fd00::/129", nil), ("10.0.0.0/", nil), ("10.0.0.0/+8", nil),
    ("10.0.0.0/-1", nil), ("", nil), ("-", nil), ("10.0.0.1-10.0.0.2-10.0.0.3", nil),
    ("10.0.0", nil), ("pupils", nil),
  ])
  func `ranges are read in every form`(text: String, shown: [String]?) {
    #expect(AddressRange.ranges(in: text)?.map(\.shown) == shown)
  }

  @Test(arguments: [1, 2])
  func `the ranges hold each address once`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let first = Int.random(in: 0...255, using: &random)
      let last = Int.random(in: first...255, using: &random)
      let ranges = try #require(
        AddressRange.ranges(
          in: "fd00::\(String(first, radix: 16))-fd00::\(String(last, radix: 16))"))
      let held = (0...255).flatMap { number in
        ranges.filter { range in
          AddressNumber(Array("fd00::\(String(number, radix: 16))".utf8).span)
            .map(range.contains) == true
        }.map { _ in number }
      }
      #expect(held == Array(first...last), "seed \(seed), \(first) to \(last)")
    }
  }
}
