import Foundation
import TestSupport
import Testing

@testable import WebAddress

/// Foundation has the form NFKD in tables of its own, so it is an independent answer.
struct CompatibilityMappingTests {
  private func foundation(_ text: String) -> [Unicode.Scalar] {
    Array(text.decomposedStringWithCompatibilityMapping.unicodeScalars)
  }

  @Test func `maps every letter as Foundation does`() {
    // The standard library knows newer letters than Foundation.
    let newest = Unicode.Version(major: 15, minor: 1)
    var others: [Unicode.Scalar] = []
    for scalar in (UInt32(0x80)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init) {
      guard let age = scalar.properties.age, age <= newest else { continue }
      let text = String(scalar)
      if CompatibilityMapping.unicode.decomposed(text) != foundation(text) { others.append(scalar) }
    }
    #expect(others == [])
  }

  @Test func `puts accents of texts in the same order as Foundation`() {
    // Not U+FF9E, the half-width voicing of kana: Foundation does not order the mark that it is,
    // against UAX 15.
    let accents = "\u{301}\u{323}\u{300}\u{59C}\u{5B0}\u{64B}\u{F71}\u{E38}\u{3099}"
    let letters = Array("aZ9ﬁ²Ａé각ǆ①ｶ℀ﷺ½ \(accents)".unicodeScalars)
    let seed: UInt64 = 20_261_127
    var random = SeededRandom(seed: seed)
    for _ in 0..<2000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...9, using: &random) {
        if let letter = letters.randomElement(using: &random) { text.append(letter) }
      }
      #expect(
        CompatibilityMapping.unicode.decomposed(String(text)) == foundation(String(text)),
        "seed \(seed)")
    }
  }
}
