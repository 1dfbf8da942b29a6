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

/// A folder, a list of one site, and all that a reading gives of logs.
struct ReadingDesk {
  let folder: TemporaryFolder
  let classifier: Classifier

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

  /// Whole logs, by their paths.
  func pieces(_ paths: [String], format: String?) throws -> [LogPiece] {
    let opener = LogOpener(
      zone: classifier.zone, now: Instant(seconds: 1_773_000_000), year: 2026,
      format: try format.map { try #require(FormatTable.format(named: $0)) })
    return try paths.enumerated().map { number, path in
      try opener.wholeLog(path: path, number: UInt32(number)).piece
    }
  }

  /// Everything that a reading gives, as lines of text.
  func everything(
    _ pieces: [LogPiece], threads: Int, chunkSize: Int, megabytes: Int = 16
  ) throws -> [String] {
    let options = ReadingOptions(
      threads: threads, chunkSize: chunkSize, memory: megabytes * 1_048_576,
      temporaryFolder: folder.path)
    let (results, builders) = try Reading(classifier: classifier, options: options)
      .read(pieces)
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

  /// Expects that neither threads nor chunks nor memory change what a reading of `pieces` gives.
  ///
  /// - Parameters:
  ///   - megabytes: What the tables may take.
  ///   - pieces: Gives the pieces anew for each reading.
  /// - Returns: what each of them gives.
  @discardableResult
  func expectSame(
    megabytes: [Int] = [16], _ pieces: () throws -> [LogPiece]
  ) throws -> [String] {
    let first = try everything(try pieces(), threads: 1, chunkSize: 1_048_576)
    #expect(first.count > 100)
    for threads in [1, 2, 7] {
      for chunkSize in [4096, 65_536, 1_048_576] {
        for megabytes in megabytes {
          let other = try everything(
            try pieces(), threads: threads, chunkSize: chunkSize, megabytes: megabytes)
          let difference = zip(first, other).first { $0 != $1 }
          #expect(
            difference == nil && other.count == first.count,
            "\(threads) threads, chunks of \(chunkSize), \(megabytes) MB")
        }
      }
    }
    return first
  }

  /// Compresses a file as `gzip` does, and gives the new file's path.
  func compressed(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-k", path]
    try process.run()
    process.waitUntilExit()
    return "\(path).gz"
  }
}
