import CivilTime
import Foundation
import People
import TestSupport
import Testing
import Vocabulary

struct IdentityGoldenTests {
  private static let formats = IdentityFormat.allCases.map(\.rawValue)

  @Test(arguments: formats)
  func `a sample reads as its expected file says`(name: String) throws {
    let path = Checkout.path("Tests/PeopleTests/Identities/\(name)/expected")
    let reading = try IdentitySample(name).reading(pieces: [])
    #expect(ExpectedFile.difference(IdentitySample.text(of: reading), from: path) == nil)
  }

  @Test func `every folder has its format`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Checkout.path("Tests/PeopleTests/Identities"))
    #expect(folders.sorted() == Self.formats.sorted())
  }

  @Test(arguments: formats)
  func `however a file is cut, it says the same`(name: String) throws {
    let sample = try IdentitySample(name)
    let whole = sample.reading(pieces: [])
    var random = SeededRandom(seed: 6)
    for _ in 0..<50 {
      let cuts = (0..<8).map { _ in Int.random(in: 0...sample.bytes.count, using: &random) }
      #expect(sample.reading(pieces: cuts.sorted()) == whole, "seed 6, cuts \(cuts)")
    }
  }

  @Test(arguments: formats)
  func `damaged bytes never trap, and no line is counted twice`(name: String) throws {
    var sample = try IdentitySample(name)
    let sound = sample.bytes
    var random = SeededRandom(seed: 7)
    for _ in 0..<400 {
      sample.bytes = sound
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<sound.count, using: &random)
        sample.bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      sample.bytes.removeLast(Int.random(in: 0..<40, using: &random))
      let reading = sample.reading(pieces: [])
      let refused = reading.refused.values.reduce(0, +)
      #expect(reading.used + refused <= reading.lines + 1, "seed 7")
    }
  }
}
