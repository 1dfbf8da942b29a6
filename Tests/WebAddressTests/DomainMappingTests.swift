import Foundation
import TestSupport
import Testing

@testable import WebAddress

/// Foundation maps hosts by ICU's tables of UTS 46, so it is an independent answer.
struct DomainMappingTests {
  /// The host as DNS has it; `nil` where UTS 46 refuses it.
  private func foundation(_ host: String) -> String? {
    guard let address = URL(string: "http://\(host)/")?.absoluteString else { return nil }
    let name = String(address.dropFirst("http://".count).dropLast())
    // It leaves a host of ASCII as it is.
    return name.contains("%") ? nil : name.lowercased()
  }

  @Test func `maps letters as browsers do`() {
    // The standard library knows newer letters than Foundation.
    let newest = Unicode.Version(major: 15, minor: 1)
    var others: [Unicode.Scalar] = []
    var count = 0
    for scalar in (UInt32(0x80)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init) {
      // All that change, and some of those that do not.
      guard scalar.properties.changesWhenNFKCCaseFolded || scalar.value % 64 == 0,
        let age = scalar.properties.age, age <= newest
      else { continue }
      // Some letters may not stand at the beginning, others only among their like.
      let hosts = ["\(scalar)x.example", "\(scalar).example", "a\(scalar)b.example"]
      for host in hosts {
        guard let expected = foundation(host) else { continue }
        count += 1
        if Punycode.encoded(host: host) != expected { others.append(scalar) }
        break
      }
    }
    #expect(count > 8_000)
    #expect(others == [])
  }

  @Test(arguments: 1...10)
  func `maps names as browsers do`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let letters = Array(
      "aZüÜßẞΣςσΟé각가ﬁ²ＡｂⅣ㎒ΐᾳᾼῷİıЖжДꭰᏸ。．.\u{AD}\u{301}\u{323}\u{308}\u{345}\u{11A8}".unicodeScalars)
    var count = 0
    for _ in 0..<200 {
      var label = "x"
      for _ in 0..<Int.random(in: 1...7, using: &random) {
        label.unicodeScalars.append(letters.randomElement(using: &random) ?? "a")
      }
      guard let expected = foundation(label + "x.example") else { continue }
      count += 1
      #expect(Punycode.encoded(host: label + "x.example") == expected, "\(label), seed \(seed)")
    }
    #expect(count > 100)
  }
}
