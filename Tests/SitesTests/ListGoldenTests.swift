import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Sites

/// What becomes of every line of a list that holds each oddity of its syntax.
///
/// `Lists/SYNTAX/list` is the list, `hosts` what is looked up in it, and `expected` tells of both.
struct ListGoldenTests {
  static let names = ["adblock", "dnsmasq", "domains", "hosts", "rpz", "unbound"]

  private static func path(_ name: String, _ file: String) -> String {
    Checkout.path("Tests/SitesTests/Lists/\(name)/\(file)")
  }

  static func lines(_ name: String, _ file: String = "list") throws -> [String] {
    try String(contentsOfFile: path(name, file), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
  }

  /// What these bytes give as a list of this syntax.
  private func read(_ bytes: [UInt8], as syntax: String) throws -> EntryReader {
    var reader = EntryReader()
    let file = ListFile(path: "list", part: .whole, list: "list", category: "listed", power: .block)
    let row = try #require(listTable.first { $0.name == syntax })
    reader.read(bytes, of: file, by: row)
    return reader
  }

  /// What the last of the lines adds to what the others gave, or takes from it.
  private func outcome(_ after: EntryReader, behind before: EntryReader) -> String {
    var parts: [String] = []
    let entries = after.entryCount - before.entryCount
    if entries != 0 { parts.append(entries == 1 ? "1 entry" : "\(entries) entries") }
    for reason in SkipReason.allCases {
      let count = (after.skipped.counts[reason] ?? 0) - (before.skipped.counts[reason] ?? 0)
      if count != 0 { parts.append("\(count == 1 ? "" : "\(count) ")skipped: \(reason.words)") }
    }
    return parts.isEmpty ? "nothing" : parts.joined(separator: "; ")
  }

  @Test(arguments: names)
  func `every line has the outcome, and every host the entries, that are written down`(
    name: String
  ) throws {
    let lines = try Self.lines(name)
    var before = EntryReader()
    var text = ""
    for count in 1...lines.count {
      let bytes = Array(lines[..<count].joined(separator: "\n").utf8)
      let after = try read(bytes, as: name)
      text += "\(lines[count - 1])\n    \(outcome(after, behind: before))\n"
      before = after
    }
    // The whole list is found as what it is, and so gives the same.
    let lists = try BuiltLists(lines.joined(separator: "\n"), syntax: nil)
    #expect(lists.report.entryCount == before.entryCount)
    #expect(lists.report.skipped.counts == before.skipped.counts)
    text += "\n"
    for host in try Self.lines(name, "hosts") {
      let entries = lists.index.lookup(host).entries.map { $0.dropFirst("list:".count) }
      text += "\(host)\n    \(entries.isEmpty ? "not listed" : entries.joined(separator: "  "))\n"
    }
    #expect(ExpectedFile.difference(text, from: Self.path(name, "expected")) == nil)
  }

  @Test(arguments: names, 0..<5)
  func `a list is found as what it is in any order of its lines`(name: String, seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let lines = try Self.lines(name).shuffled(using: &random)
    let bytes = Array(lines.joined(separator: "\r\n").utf8)
    #expect(try ListSample(of: bytes, path: "list").syntax().name == name, "seed \(seed)")
  }

  @Test func `a syntax is found that begins behind the plain names`() throws {
    let names = (0..<20_000).map { "name\($0).example" }
    let rules = (0..<6_000).map { "||name\($0).example/path^$all" }
    let bytes = Array((names + rules).joined(separator: "\n").utf8)
    #expect(try ListSample(of: bytes, path: "list").syntax().name == "adblock")
  }

  @Test(arguments: names, 0..<20)
  func `a damaged list is read or refused, and what is read can be looked up`(
    name: String, seed: Int
  ) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let bytes = damaged(Array(try Self.lines(name).joined(separator: "\n").utf8), &random)
    for syntax in listTable.map(\.name) { _ = try read(bytes, as: syntax) }
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "list")
    let source = ListSource(name: "list", path: path, syntax: name, category: "listed")
    guard complaints([source], in: folder).isEmpty else { return }
    let index = try SiteIndex(path: "\(folder.path)/x.idx")
    try index.verify()
    for host in try Self.lines(name, "hosts") {
      let answer = index.lookup(host)
      #expect(answer.categories.isEmpty == answer.entries.isEmpty, "seed \(seed), \(host)")
    }
  }

  /// The bytes with some changed, left out and put in, and cut anywhere.
  private func damaged(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      default:
        let sign = "/^$*.|@\"\\(~=#!: \n".utf8.randomElement(using: &random) ?? 0
        bytes.insert(sign, at: place)
      }
    }
    return Array(bytes.prefix(Int.random(in: 1...bytes.count, using: &random)))
  }
}
