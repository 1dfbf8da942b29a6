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
    ("a_b.example.org", "a_b.example.org"), ("WWW.Example.ORG.:80", "www.example.org"),
    ("example.org:80:90", "example.org"), ("[]", ""), ("", ""), (".", ""), (":443", ""), ("[", ""),
  ])
  func `brings a host to its normal form`(host: String, expected: String) {
    #expect(HostName.normalised(host) == expected)
  }

  @Test(arguments: [
    // Capitals, accents apart from their letters, full-width letters, ideographic full stops.
    "bücher.example", "BÜCHER.EXAMPLE", "bu\u{308}cher.example", "BU\u{308}CHER.example.",
    "ｂüｃｈｅｒ.example", "bücher。example", "bücher．ｅｘａｍｐｌｅ｡", "bü\u{AD}cher.example",
    // As DNS has it, and with percent-escapes, also of ASCII and in Latin-1.
    "xn--bcher-kva.example", "XN--BCHER-KVA.Example", "b%C3%BCcher.example", "B%c3%9ccher.example",
    "b%C3%BCcher%2Eexample", "%62ücher.example", "b%FCcher.example", "xn%2D%2Dbcher-kva.example",
    // As servers of DNS write bytes.
    #"b\195\188cher.example"#, #"B\195\156CHER.example."#,
    // With what may stand around a host.
    "bücher.example:443", "b%C3%BCcher.example.:443", "ｘｎ－－bcher-kva.example",
  ])
  func `is the same however it is written`(host: String) {
    #expect(HostName.normalised(host) == "xn--bcher-kva.example")
  }

  @Test(arguments: [
    // Letters that are no other way to write a name.
    ("straße.example", "xn--strae-oqa.example"), ("STRASSE.example", "strasse.example"),
    ("οδος.example", "xn--pxavbm.example"), ("ΟΔΟΣ.example", "xn--pxavbq.example"),
    ("ǅ.example", "xn--d-toa.example"), ("例え。テスト", "xn--r8jz45g.xn--zckzah"),
    // Addresses.
    ("１９２.0.2.1", "192.0.2.1"), ("192%2e0.2.1", "192.0.2.1"), ("１９２。0。2。1:80", "192.0.2.1"),
    // What DNS has no name for stays as it is.
    ("a％2Fb.example", "a％2fb.example"), ("a%2Fb.example", "a%2fb.example"),
    ("a%20B.example", "a%20b.example"), ("a%3A80.example", "a%3a80.example"),
    ("100%", "100%"), ("a%zz.Example", "a%zz.example"), ("%2541.example", "%2541.example"),
    ("℀.Example", "℀.example"), ("é b.Example", "é b.example"), ("a%00.example", "a%00.example"),
    ("%80.Example", "%80.example"), ("。", "。"), ("\u{AD}", "\u{AD}"),
    (#"a\046B.example"#, #"a\046b.example"#), (#"a\.b\195\188.example"#, #"a\.b\195\188.example"#),
    (#"a\300.example"#, #"a\300.example"#), (#"A\19"#, #"a\19"#),
    (#"a\128.example"#, #"a\128.example"#),
    // Codes that stand for nothing, or for another spelling, are names all the same.
    ("xn--.example", "xn--.example"), ("XN--99999999.example", "xn--99999999.example"),
    ("xn--a-ecp.ru", "xn--a-ecp.ru"), ("xn--xn--.xn--", "xn--xn--.xn--"),
    ("xn--ü.example", "xn--xn---3ra.example"),
  ])
  func `maps what stands for a name and keeps the rest`(host: String, expected: String) {
    #expect(HostName.normalised(host) == expected)
    #expect(HostName.normalised(expected) == expected)
  }

  @Test func `knows the address in a host that must be mapped`() {
    var room = [UInt8](repeating: 0, count: 253)
    var space = room.mutableSpan
    #expect(
      HostName.normalise(Array("１９２.0.2.1".utf8).span, into: &space)
        == NormalHost(length: 9, isAddress: true))
    // Bytes that are not UTF-8 are letters of Latin-1, as in a text made of them.
    let latin = [0x62, 0xFC] + Array("cher.example".utf8)
    #expect(
      HostName.normalise(latin.span, into: &space)
        == NormalHost(length: 21, isAddress: false))
    #expect(String(decoding: room[..<21], as: UTF8.self) == "xn--bcher-kva.example")
  }

  @Test func `takes a long host in few letters, and no room that is too small for it`() {
    let escaped = String(repeating: "%65xample-%65xample.", count: 14) + "org"
    #expect(escaped.utf8.count > 253)
    #expect(
      HostName.normalised(escaped) == String(repeating: "example-example.", count: 14) + "org")
    #expect(HostName.normalised(String(repeating: "%65", count: 254)) == "")
    #expect(HostName.normalised(String(repeating: "é.", count: 3_000) + "org") == "")
    var room = [UInt8](repeating: 0, count: 20)
    var space = room.mutableSpan
    // The name in DNS would not fit, and its bytes do.
    #expect(
      HostName.normalise(Array("bücher.example".utf8).span, into: &space)
        == NormalHost(length: 15, isAddress: false))
  }

  @Test(arguments: 1...20)
  func `a host in normal form stays as it is`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "a", "Z", "0", ".", "-", "%", "%C3%BC", "%2e", "ü", "Σ", "。", "ｘ", "xn--", "%7f",
      #"\195\188"#, "\\",
    ]
    for _ in 0..<200 {
      let host = (0..<Int.random(in: 1..<12, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let once = HostName.normalised(host)
      #expect(HostName.normalised(once) == once, "\(host), seed \(seed)")
    }
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
  func `any bytes give a host in normal form or none`(seed: UInt64) {
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
    let alphabet = Array("azAZ09.-_..:[]%\\".utf8) + [0, 0xC3, 0xBC, 0xFF]
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
