import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Formats

/// Every format beside a slow and simple reading of the same lines.
struct OracleTests {
  private static let oracles: [String: any LineOracle.Type] = [
    "bind": BindOracle.self, "csv": CSVOracle.self, "dansguardian": DansGuardianOracle.self,
    "dnsmasq": DnsmasqOracle.self, "e2guardian": E2GuardianOracle.self,
    "fortigate": FortigateOracle.self, "squid": SquidOracle.self,
    "squid-common": SquidCommonOracle.self,
    "unbound": UnboundOracle.self,
  ]

  @Test(arguments: oracles.keys.sorted())
  func `every line of the samples is read as the simple way reads it`(name: String) throws {
    try OracleTests.compare(try LineMutator.lines(of: name), format: name, note: "")
  }

  @Test(arguments: oracles.keys.sorted(), [OracleTests.seed])
  func `every damaged line is read as the simple way reads it`(name: String, seed: UInt64) throws {
    var mutator = try LineMutator(format: name, seed: seed)
    let lines = (0..<OracleTests.linesPerFormat).map { _ in mutator.next() }
    try OracleTests.compare(lines, format: name, note: "seed \(seed), ")
  }

  /// Another one by hand: `ORACLE_SEED=7 ORACLE_LINES=100000 swift test --filter OracleTests`.
  private static let seed =
    ProcessInfo.processInfo.environment["ORACLE_SEED"].flatMap(UInt64.init) ?? 20_261_124
  private static let linesPerFormat =
    ProcessInfo.processInfo.environment["ORACLE_LINES"].flatMap(Int.init) ?? 2500

  /// Reads lines one at a time and in chunks of several sizes.
  private static func compare(_ lines: [[UInt8]], format name: String, note: String) throws {
    let format = try #require(FormatTable.format(named: name))
    let oracle = try #require(oracles[name])
    let context = try SampleFolder.context()
    let readings = lines.map { oracle.reading(of: $0, context: context) }
    var stepper = LineStepper(format, context: context)
    for (line, expected) in zip(lines, readings) {
      let found = stepper.reading(of: line)
      guard found != expected else { continue }
      Issue.record(
        "\(note)\(String(latin1: line).debugDescription): \(found), and not \(expected)")
    }
    let log = Array(lines.map { $0 + [UInt8(ascii: "\n")] }.joined())
    for size in [1024, 4096, 65_536] {
      let found = try ChunkReading(of: log, format: format, context: context, chunkSize: size)
      let expected = ChunkReading(of: lines, readings: readings, chunkSize: size)
      #expect(found.counts == expected.counts, "\(note)chunks of \(size)")
      #expect(found.spans == expected.spans, "\(note)chunks of \(size)")
      #expect(found.refusals == expected.refusals, "\(note)chunks of \(size)")
      let differing = expected.readings.keys.filter { found.readings[$0] != expected.readings[$0] }
      let places = "\(note)chunks of \(size), offsets \(differing.sorted().prefix(5))"
      #expect(differing.isEmpty && found.readings.count == expected.readings.count, "\(places)")
    }
  }
}
