import TestSupport
import Testing

/// What is kept depends on the lines alone: not on threads, chunks, runs or rotations.
struct SameContentTests {
  /// A way to read the week.
  struct Way: Sendable, CustomTestStringConvertible {
    var threads: Int
    var chunkSize: Int
    var runs: Int
    var rotation: Rotation

    var testDescription: String {
      "\(threads) threads, chunks of \(chunkSize), \(runs) runs, \(rotation)"
    }
  }

  /// Every number of threads with every size of chunk, runs and rotations in turn.
  ///
  /// Many runs only twice; the system tests take every number of runs with each.
  static let ways: [Way] = {
    var ways: [Way] = []
    for threads in [1, 2, 7] {
      for chunkSize in [4096, 65_536, 1_048_576] {
        let rotation = Rotation.allCases[ways.count % Rotation.allCases.count]
        let runs = [3, 1][ways.count % 2]
        ways.append(Way(threads: threads, chunkSize: chunkSize, runs: runs, rotation: rotation))
      }
    }
    ways.append(Way(threads: 2, chunkSize: 4096, runs: 14, rotation: .copytruncate))
    ways.append(Way(threads: 2, chunkSize: 4096, runs: 14, rotation: .delaycompress))
    return ways
  }()

  /// One run over the finished files, for each rotation.
  private static let once = Result {
    try Dictionary(
      uniqueKeysWithValues: Rotation.allCases.map { rotation in
        let way = Way(threads: 1, chunkSize: 1_048_576, runs: 1, rotation: rotation)
        return (rotation, try content(way, seed: 0))
      })
  }

  @Test(arguments: ways)
  func `keeps the same however it is read`(way: Way) throws {
    let seed: UInt64 = 7
    let content = try SameContentTests.content(way, seed: seed)
    let expected = try #require(try SameContentTests.once.get()[way.rotation])
    #expect(content.difference(from: expected) == nil, "seed \(seed)")
  }

  @Test(arguments: Rotation.allCases)
  func `keeps the same lines and events however logs are rotated`(rotation: Rotation) throws {
    let contents = try SameContentTests.once.get()
    let week = try FinishedWeek.finished.get()
    let content = try #require(contents[rotation])
    #expect(content.differenceOfLinesAndEvents(from: week.content) == nil)
  }

  /// Lets the logs grow piece by piece, cut at arbitrary bytes, and runs after each piece.
  private static func content(_ way: Way, seed: UInt64) throws -> KeptContent {
    var random = SeededRandom(seed: seed)
    let week = try SampleWeek(withLogs: false)
    var logs = try week.copy.growingLogs(rotation: way.rotation)
    for run in 1...way.runs {
      for place in logs.indices {
        let length = logs[place].length
        let most = length * run / way.runs
        let cut = Int.random(in: length * (run - 1) / way.runs...most, using: &random)
        try logs[place].grow(to: run == way.runs ? length : cut)
      }
      try week.run(threads: way.threads, chunkSize: way.chunkSize)
    }
    return try week.content()
  }
}
