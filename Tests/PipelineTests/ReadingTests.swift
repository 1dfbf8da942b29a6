import CivilTime
import Digest
import Formats
import Foundation
import Pipeline
import Searches
import Sites
import TestSupport
import Testing
import Vocabulary
import WebAddress

struct ReadingTests {
  private let folder: TemporaryFolder
  private let classifier: Classifier

  init() throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    try folder.write("listed.example\n", to: "lists/games")
    let sources = [
      ListSource(
        name: "list", path: "\(folder.path)/lists/games", syntax: "domains", category: "games")
    ]
    let path = "\(folder.path)/lists.index"
    _ = try IndexBuilder.build(path, from: sources, now: Instant(seconds: 1_773_000_000))
    let index = try SiteIndex(path: path, taxonomy: nil)
    classifier = Classifier(
      index: index, taxonomy: index.taxonomy, suffixes: PublicSuffixList(text: "org\nexample"),
      phrases: PhraseTable([]), zone: try SchoolZone(identifier: "Europe/London"),
      noteworthy: CategorySet(bits: .max), deviceCategories: nil, groups: UnknownGroups(),
      oldest: Instant(milliseconds: .min))
  }

  private func pieces(_ paths: [String], format: String?) throws -> [LogPiece] {
    let opener = LogOpener(
      zone: classifier.zone, now: Instant(seconds: 1_773_000_000), year: 2026,
      format: try format.map { try #require(FormatTable.format(named: $0)) })
    return try paths.enumerated().map { number, path in
      try opener.wholeLog(path: path, number: UInt32(number)).piece
    }
  }

  /// Everything that a reading gives, as lines of text.
  private func everything(
    _ paths: [String], format: String?, threads: Int, chunkSize: Int, megabytes: Int
  ) throws -> [String] {
    let options = ReadingOptions(
      threads: threads, chunkSize: chunkSize, memory: megabytes * 1_048_576,
      temporaryFolder: folder.path)
    let (results, builders) = try Reading(classifier: classifier, options: options)
      .read(try pieces(paths, format: format))
    var lines = results.map { result in
      "\(result.counts) \(result.refused) \(result.endOffset) \(result.pending) "
        + "\(String(describing: result.fault)) "
        + "\(result.spans.values.sorted { $0.quarterHour < $1.quarterHour }.map(Self.text))"
    }
    var digest = try Digest(of: builders, sources: ["source"])
    var totals = digest.totals
    // A dictionary has no order of its own.
    lines += totals.searches.map { "\($0)" }.sorted()
    totals.searches = [:]
    lines.append("\(totals)")
    while let usage = try digest.nextSubject() {
      for place in usage.indices { lines.append("\(usage[place])") }
    }
    while let visits = try digest.nextSite() {
      for place in visits.indices { lines.append("\(visits[place])") }
    }
    while let fact = try digest.nextFact() { lines.append("\(fact)") }
    return lines
  }

  /// A span without its place in a chunk, which depends on the chunks.
  private static func text(_ span: LineSpan) -> String {
    "\(span.quarterHour) \(span.lines) \(span.records) \(span.skipped) \(span.folded)"
  }

  private func expectSame(_ paths: [String], format: String?) throws {
    let first = try everything(
      paths, format: format, threads: 1, chunkSize: 1_048_576, megabytes: 16)
    #expect(first.count > 100)
    for threads in [1, 2, 7] {
      for chunkSize in [4096, 65_536, 1_048_576] {
        for megabytes in [1, 16] {
          let other = try everything(
            paths, format: format, threads: threads, chunkSize: chunkSize, megabytes: megabytes)
          let difference = zip(first, other).first { $0 != $1 }
          #expect(
            difference == nil && other.count == first.count,
            "\(threads) threads, chunks of \(chunkSize), \(megabytes) MB")
        }
      }
    }
  }

  @Test(arguments: [("squid", UInt64(1)), ("dnsmasq", 2), ("fortigate", 3)])
  func `threads, chunks and memory change no result`(format: String, seed: UInt64) throws {
    let log = GeneratedLog.text(format: format, lines: 400, seed: seed)
    try expectSame([folder.write(log, to: "log")], format: format)
  }

  @Test(arguments: ["squid", "dnsmasq", "fortigate"])
  func `threads, chunks and memory change no result of the sample logs`(name: String) throws {
    let logs = Checkout.path("SampleLogs/\(name)")
    let paths = try FileManager.default.contentsOfDirectory(atPath: logs).sorted()
      .map { "\(logs)/\($0)" }
    try expectSame(paths, format: nil)
  }

  @Test func `a compressed log gives what the plain one gives`() throws {
    let log = GeneratedLog.text(format: "squid", lines: 500, seed: 4)
    let plain = try folder.write(log, to: "log")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-k", plain]
    try process.run()
    process.waitUntilExit()
    let rows = try [plain, "\(plain).gz"].map { path in
      try everything([path], format: "squid", threads: 2, chunkSize: 65_536, megabytes: 1)
        .dropFirst()
    }
    #expect(rows[0] == rows[1] && rows[0].count > 100)
  }

  @Test func `a folder that cannot be written to stops the reading with its reason`() throws {
    let log = try folder.write(
      GeneratedLog.text(format: "squid", lines: 900, seed: 5), to: "log")
    let options = ReadingOptions(
      threads: 2, chunkSize: 4096, memory: 65_536, temporaryFolder: "\(folder.path)/none")
    #expect(throws: Complaint.self) {
      try Reading(classifier: classifier, options: options)
        .read(try pieces([log], format: "squid"))
    }
  }
}
