import Testing

@testable import Samples

struct SplitMix64Tests {
  @Test func `gives the numbers of the reference implementation`() {
    // Sebastiano Vigna, https://prng.di.unimi.it/splitmix64.c, with the seed 1234567.
    var random = SplitMix64(seed: 1_234_567)
    let numbers = (0..<5).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func `draws every number of a range, and none beside it`() {
    var random = SplitMix64(seed: 7)
    let drawn = Set((0..<1000).map { _ in random.number(in: 3...9) })
    #expect(drawn == Set(3...9))
  }

  @Test func `draws places as often as they weigh`() {
    var random = SplitMix64(seed: 7)
    var counts = [0, 0, 0]
    for _ in 0..<10_000 { counts[random.place(of: [1, 0, 3])] += 1 }
    #expect(counts[1] == 0)
    #expect((2300...2700).contains(counts[0]))
  }

  @Test func `has another stream for each path`() {
    var streams = [
      SplitMix64(seed: 1), SplitMix64(seed: 1, path: 0), SplitMix64(seed: 1, path: 1),
      SplitMix64(seed: 1, path: 1, 2), SplitMix64(seed: 1, path: 2, 1),
      SplitMix64(seed: 2, path: 1),
    ]
    let first = streams.indices.map { streams[$0].next() }
    #expect(Set(first).count == streams.count)
  }
}
