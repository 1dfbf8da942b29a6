import Benchmarks
import Sites
import TestSupport
import Testing
import Vocabulary

struct ReadingFingerprintTests {
  private let folder: TemporaryFolder
  private let index: String

  init() throws {
    folder = try TemporaryFolder()
    let list = try folder.write("example.org\n", to: "games")
    index = "\(folder.path)/lists.index"
    _ = try IndexBuilder.build(
      index, from: [ListSource(name: "games", path: list, syntax: "domains", category: "games")],
      now: Instant(seconds: 1_773_000_000))
  }

  private func fingerprint(
    _ log: String, threads: Int = 1, chunkSize: Int = 1_048_576
  ) throws -> ReadingFingerprint {
    try ReadingFingerprint(
      log: try folder.write(log, to: "squid.log"), format: "squid",
      way: ReadingFingerprint.Way(threads: threads, chunkSize: chunkSize), index: index,
      temporaryFolder: folder.path)
  }

  private func log(lastHost: String = "www.example.org") -> String {
    (0..<400).map { number in
      let host = number == 399 ? lastHost : number % 7 == 0 ? "a.example.org" : "example.com"
      return "17720\(10_000 + number).100 5 10.0.0.\(number % 9) TCP_MISS/200 9 GET "
        + "http://\(host)/ pupil\(number % 5) - -\n"
    }.joined()
  }

  @Test(arguments: [(2, 1_048_576), (1, 4096), (7, 4096)])
  func `the same lines give the same, however they are read`(threads: Int, chunkSize: Int) throws {
    #expect(try fingerprint(log(), threads: threads, chunkSize: chunkSize) == fingerprint(log()))
  }

  @Test(arguments: ["a.example.org", "example.com", "www.example.net"])
  func `one other host gives another`(host: String) throws {
    #expect(try fingerprint(log(lastHost: host)) != fingerprint(log()))
  }
}
