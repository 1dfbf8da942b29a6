import TestSupport
import Testing
import WebAddress

struct HostNameTests {
  @Test(arguments: [
    ("www.Example.ORG", "www.example.org"), ("example.org.", "example.org"),
    ("example.org..", "example.org"), ("Example.org:8443", "example.org"),
    ("example.org.:443", "example.org"), ("192.0.2.1:80", "192.0.2.1"),
    ("[2001:DB8::1]:443", "2001:db8::1"), ("[2001:db8::1]", "2001:db8::1"),
    ("[2001:db8::1", "2001:db8::1"), ("2001:DB8::1", "2001:db8::1"),
    ("[fe80::1%25eth0]", "fe80::1"), ("fe80::1%eth0", "fe80::1"), ("::1", "::1"),
    ("a_b.example.org", "a_b.example.org"), ("Zoë.example", "zoë.example"),
    ("example.org:80:90", "example.org"), ("[]", ""), ("", ""), (".", ""), (":443", ""), ("[", ""),
  ])
  func `brings a host to its normal form`(host: String, expected: String) {
    #expect(HostName.normalised(host) == expected)
  }

  @Test(arguments: [
    ("192.0.2.1", true), ("0.0.0.0", true), ("255.255.255.255", true), ("2001:db8::1", true),
    ("::ffff:192.0.2.1", true), ("::", true),
    ("192.0.2", false), ("192.0.2.256", false), ("192.0.2.1.5", false), ("192.0..1", false),
    ("1920.0.2.1", false), ("0.0.0.0.example.org", false), ("cafe.example", false),
    ("example.org", false), ("a:b", false), ("4", false), ("", false), ("192.0.2.1.", false),
  ])
  func `knows an IP address from a name`(host: String, expected: Bool) {
    #expect(HostName.isAddress(Array(host.utf8).span) == expected)
  }

  @Test func `takes a host of 253 bytes and refuses one of 254`() {
    let longest = String(repeating: "abcdefghi.", count: 25) + "org"
    #expect(longest.utf8.count == 253)
    #expect(HostName.normalised(longest) == longest)
    #expect(HostName.normalised(longest + ".") == longest)
    #expect(HostName.normalised("x" + longest) == "")
  }

  @Test func `refuses a host that does not fit the room`() {
    var room = [UInt8](repeating: 0, count: 10)
    var space = room.mutableSpan
    #expect(HostName.normalise(Array("example.org".utf8).span, into: &space) == nil)
    #expect(
      HostName.normalise(Array("example.o:1".utf8).span, into: &space)
        == NormalHost(length: 9, isAddress: false))
  }

  @Test(arguments: 1...20)
  func `any bytes give a host in normal form or none, and twice gives the same`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("aZ0.:[]%-@/ ".utf8) + [0, 0xC3, 0xFF]
    for _ in 0..<200 {
      let count = Int.random(in: 0..<40, using: &random)
      let host = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      var room = [UInt8](repeating: 0, count: 253)
      var space = room.mutableSpan
      guard let normal = HostName.normalise(host.span, into: &space) else { continue }
      #expect((1...253).contains(normal.length), "seed \(seed), host \(host)")
      #expect(!room[..<normal.length].contains { $0 >= 0x41 && $0 <= 0x5A }, "seed \(seed)")
    }
  }

  @Test(arguments: 1...20)
  func `a host and its suffixes in one pass are those of two`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("azAZ09.-_..:[]".utf8) + [0, 0xC3, 0xFF]
    for _ in 0..<200 {
      let count = Int.random(in: 0..<60, using: &random)
      var host = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      if Bool.random(using: &random) { host += Array(".Example.org".utf8) }
      var (room, other) = ([UInt8](repeating: 0, count: 253), [UInt8](repeating: 0, count: 253))
      var space = room.mutableSpan
      var (suffixes, expected): ([HostSuffixes.Suffix], [HostSuffixes.Suffix]) = ([], [])
      let found = HostName.normalise(host.span, into: &space, suffixes: &suffixes)
      var otherSpace = other.mutableSpan
      let normal = HostName.normalise(host.span, into: &otherSpace)
      #expect(found == normal, "seed \(seed), host \(host)")
      guard let normal else {
        #expect(suffixes.isEmpty)
        continue
      }
      #expect(room[..<normal.length] == other[..<normal.length], "seed \(seed), host \(host)")
      HostSuffixes.all(
        of: other.span.extracting(0..<normal.length), isAddress: normal.isAddress, into: &expected)
      #expect(suffixes.map(\.start) == expected.map(\.start), "seed \(seed), host \(host)")
      #expect(suffixes.map(\.hash.value) == expected.map(\.hash.value), "seed \(seed)")
      #expect(suffixes.map(\.label) == expected.map(\.label), "seed \(seed), host \(host)")
    }
  }

  @Test func `a suffix knows the first eight bytes of its first label`() {
    var suffixes: [HostSuffixes.Suffix] = []
    HostSuffixes.all(
      of: Array("pupils.wonderful.org".utf8).span, isAddress: false, into: &suffixes)
    let labels = suffixes.map { suffix in
      String(
        decoding: (0..<8).map { UInt8(truncatingIfNeeded: suffix.label >> ($0 * 8)) }
          .filter { $0 != 0 }, as: UTF8.self)
    }
    #expect(labels == ["org", "wonderfu", "pupils"])
  }
}
