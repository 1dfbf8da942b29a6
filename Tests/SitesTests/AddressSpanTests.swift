import TestSupport
import Testing

@testable import Sites

struct AddressSpanTests {
  private func ranges(_ text: String) -> [String]? {
    let bytes = Array(text.utf8)
    return AddressSpan(bytes.span)?.ranges
  }

  @Test(arguments: [
    ("192.0.2.1", ["192.0.2.1"]), ("2001:db8::1", ["2001:db8::1"]),
    ("192.0.2.0/24", ["192.0.2.0/24"]), ("192.0.2.0/255.255.255.0", ["192.0.2.0/24"]),
    ("192.0.2.1/255.255.255.255", ["192.0.2.1/32"]),
    ("192.0.2.1-192.0.2.1", ["192.0.2.1"]),
    ("192.0.2.1-192.0.2.4", ["192.0.2.1", "192.0.2.2/31", "192.0.2.4"]),
    ("192.0.2.0-192.0.3.255", ["192.0.2.0/23"]),
    ("0.0.0.0-255.255.255.255", ["0.0.0.0/0"]),
    ("192.0.2.4-192.0.2.1", nil), ("192.0.2.0/255.0.255.0", nil), ("192.0.2.0/33", nil),
    ("192.0.2.0/0", nil), ("192.0.2", nil), ("192.0.2.1-", nil), ("a-b", nil), ("", nil),
    ("192.0.2.1-192.0.2.2-192.0.2.3", nil), ("192.0.2.256/24", nil), ("bet.example", nil),
  ])
  func `a span of addresses becomes ranges`(text: String, wanted: [String]?) {
    #expect(ranges(text) == wanted)
  }

  @Test(arguments: [1, 2])
  func `the ranges hold each address of the span once`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let first = Int.random(in: 0...255, using: &random)
      let last = Int.random(in: first...255, using: &random)
      let found = try #require(ranges("192.0.2.\(first)-192.0.2.\(last)"))
      let numbers = found.flatMap { range in
        let parts = range.split(separator: "/")
        let start = Int(parts[0].split(separator: ".")[3]) ?? -1
        let length = parts.count > 1 ? Int(parts[1]) ?? 0 : 32
        return Array(start..<start + (1 << (32 - length)))
      }
      #expect(numbers == Array(first...last), "seed \(seed), \(first) to \(last)")
    }
  }
}
