import Digest
import TestSupport
import Testing
import Vocabulary

/// Which user is at which address, counted in tables that are written out again and again.
struct SightingTests {
  @Test(arguments: [1_000, 4_194_304], [1, 3])
  func `equals a slow count, whatever memory and workers there are`(
    memory: Int, workers: Int
  ) throws {
    let lists = try TestClassifier()
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: 12)
    let builders = (0..<workers).map { _ in
      DigestBuilder(classifier: lists.classifier, memory: memory, temporaryFolder: folder.path)
    }
    var expected: [Sighting: Int] = [:]
    for number in 0..<6000 {
      var visit = Visit()
      visit.user =
        ["", "unknown", "SCHOOL\\Alex", "alex", "bo:1", "jo\u{0}e"].randomElement(
          using: &random) ?? ""
      visit.client = ["10.0.0.1", "10.0.0.2", "FD00::1", ""].randomElement(using: &random) ?? ""
      visit.time += Int64(number) * 20_000
      visit.action = Action.allCases.randomElement(using: &random) ?? .allowed
      var room: [UInt8] = [0]
      let record = visit.record(in: &room)
      try builders[number % workers].take(
        [record], bytes: room.span, source: DigestSource(number: 0, log: 0), chunkOffset: 0)
      let user = UserName.normalised(visit.user)
      if user.isEmpty || visit.action == .challenged { continue }
      let sighting = Sighting(
        subject: Subject(user: user, client: visit.client.lowercased()),
        quarterHour: Instant(milliseconds: visit.time).quarterHour,
        isBlocked: visit.action == .blocked, count: 0)
      expected[sighting, default: 0] += 1
    }
    var digest = try Digest(of: builders, sources: ["s0"])
    var found: [Sighting: Int] = [:]
    while let sightings = try digest.nextSightings() {
      for var sighting in sightings {
        let count = sighting.count
        sighting.count = 0
        found[sighting, default: 0] += count
      }
    }
    #expect(found == expected, "seed 12")
    #expect(expected.count > 500)
  }
}
