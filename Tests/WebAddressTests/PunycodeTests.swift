import Foundation
import TestSupport
import Testing
import WebAddress

struct PunycodeTests {
  @Test(arguments: [
    ("bücher.example", "xn--bcher-kva.example"), ("BÜCHER.example", "xn--bcher-kva.example"),
    ("bu\u{308}cher.example", "xn--bcher-kva.example"), ("公司.cn", "xn--55qx5d.cn"),
    ("рф", "xn--p1ai"), ("aéroport.ci", "xn--aroport-bya.ci"),
    ("académie.example", "xn--acadmie-eya.example"), ("Example.ORG", "example.org"),
    ("ليهمابتكلموشعربي؟", "xn--egbpdaj6bu4bxfgehfvwxn"),
    ("他们为什么不说中文", "xn--ihqwcrb4cv8a8dqg056pqjye"),
    ("почемужеонинеговорятпорусски", "xn--b1abfaaepdrnnbgefbadotcwatmq2g4l"),
    ("そのスピードで", "xn--d9juau41awczczp"), ("パフィーdeルンバ", "xn--de-jg4avhby1noc0d"), ("", ""),
  ])
  func `encodes each label as RFC 3492 says`(host: String, expected: String) {
    #expect(Punycode.encoded(host: host) == expected)
  }

  @Test func `refuses a label of more than 63 letters`() {
    #expect(Punycode.encoded(host: String(repeating: "é", count: 64) + ".example") == nil)
  }

  @Test func `composes letters and accents as Foundation does`() {
    let seed: UInt64 = 20_261_128
    var random = SeededRandom(seed: seed)
    let accents = "\u{301}\u{323}\u{300}\u{308}\u{327}\u{5B0}\u{11A8}"
    let letters = Array("aeouAscé각가한Ω.\(accents)".unicodeScalars)
    for _ in 0..<500 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<8 { scalars.append(letters.randomElement(using: &random) ?? "a") }
      let text = String(scalars)
      #expect(
        Punycode.encoded(host: text)
          == Punycode.encoded(host: text.lowercased().precomposedStringWithCanonicalMapping),
        "seed \(seed)")
    }
  }
}
