import Glibc
import TestSupport
import Testing
import WebAddress

struct AddressNumberTests {
  private func number(_ text: String) -> AddressNumber? { AddressNumber(Array(text.utf8).span) }

  @Test(arguments: [
    ("192.0.2.1", "192.0.2.1"), ("0.0.0.0", "0.0.0.0"), ("2001:DB8::7", "2001:db8::7"),
    ("2001:db8:0:0:0:0:0:7", "2001:db8::7"), ("::", "::"), ("::1", "::1"), ("1::", "1::"),
    ("2001:0db8:0:1:1:0:0:1", "2001:db8:0:1:1::1"), ("1:0:3:4:5:6:7:8", "1:0:3:4:5:6:7:8"),
    ("::ffff:192.0.2.1", "::ffff:c000:201"), ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
    ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"),
  ])
  func `an address is read in every form and shown in one`(text: String, shown: String) {
    #expect(number(text)?.description == shown)
  }

  @Test(arguments: [
    "", ".", ":", "1", "192.0.2", "192.0.2.256", "192.0.2.1.", "192.0.2.1.1", ".0.2.1", "192..2.1",
    "1:2", ":::", "1:::2", "1::2::3", ":1::2", "1::2:", "12345::", "1:2:3:4:5:6:7:8:9", "g::",
    "1:2:3:4:5:6:7:8::", "::192.0.2", "192.0.2.1::", "1:2:3:4:5:6:7:192.0.2.1", "0192.0.2.1",
  ])
  func `what is no address is none`(text: String) {
    #expect(number(text) == nil)
  }

  @Test(arguments: 1...20)
  func `agrees with the system's own reader on random text`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = ["0", "1", "ab", "FFFF", "192", ":", ":", "::", ".", "0db8", "255.1.2.3"]
    for _ in 0..<2_000 {
      let count = Int.random(in: 1...16, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      guard text.contains(":") else { continue }
      var bytes = [UInt8](repeating: 0, count: 16)
      // why unsafe: inet_pton writes sixteen bytes, and the array has as many.
      let isAddress = unsafe inet_pton(AF_INET6, text, &bytes) == 1
      let expected = bytes.reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
      #expect(
        number(text)?.value == (isAddress ? expected : nil), "seed \(seed), \(text)")
    }
  }

  @Test(arguments: 1...5)
  func `what is shown is read as the same address`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      // Few bits are set, so that there are runs of zeros.
      let value = (0..<3).reduce(UInt128(0)) { sum, _ in
        sum | UInt128(UInt16.random(in: 0...99, using: &random))
          << UInt128(16 * Int.random(in: 0...7, using: &random))
      }
      let address = AddressNumber(isIPv6: true, value: value)
      #expect(number("\(address)") == address, "seed \(seed), \(address)")
    }
  }
}
