import Sites
import TestSupport
import Testing
import Vocabulary
import WebAddress

struct ListCheckTests {
  private static let suffixes = PublicSuffixList(text: "example\nco.example\n*.many.example\n")

  /// What a check of a plain list of this text finds: `line kind entry >other`, sorted by kind.
  private func findings(_ text: String, protected: String? = nil) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "list")
    var sources = [
      ListSource(name: "list", path: "\(folder.path)/list", syntax: "domains", category: "c")
    ]
    if let protected {
      try folder.write(protected, to: "kept")
      sources.append(
        ListSource(
          name: "kept", path: "\(folder.path)/kept", syntax: "domains", category: "k",
          power: .protected))
    }
    let check = ListCheck(sources, suffixes: Self.suffixes)
    #expect(check.faults.isEmpty)
    return check.findings.map { finding in
      var words = ["\(finding.line)", finding.kind.name]
      if !finding.entry.isEmpty { words.append(finding.entry) }
      if finding.otherLine > 0 { words.append(">\(finding.otherLine)") }
      return words.joined(separator: " ")
    }
  }

  @Test func `a list in order has no findings`() throws {
    #expect(try findings("# comment\nbet.example\na.other.example/live\n192.0.2.1\n").isEmpty)
  }

  @Test func `every entry that was left out is named with its line`() throws {
    let found = try findings("bet.example\nword\nb..d\nword\nword\nword\nban*.example\n")
    #expect(
      found == [
        "3 skipped: notAName", "2 skipped: singleLabel", "4 skipped: singleLabel",
        "5 skipped: singleLabel", "6 skipped: singleLabel", "7 skipped: wildcard",
      ])
  }

  @Test func `what stands twice or below another entry is named with the line of that`() throws {
    let found = try findings(
      """
      www.bet.example
      bet.example
      BET.example.
      games.example/live/now
      games.example/live
      games.example
      """)
    #expect(
      found == [
        "3 repeated bet.example >2", "1 redundant www.bet.example >2",
        "4 redundant games.example/live/now >6", "5 redundant games.example/live >6",
      ])
  }

  @Test(arguments: ["co.example", "any.many.example", ".example"])
  func `an entry that is a public suffix is named`(entry: String) throws {
    let name = entry.hasPrefix(".") ? String(entry.dropFirst()) : entry
    #expect(try findings("\(entry)\nown.site.test\n") == ["1 publicSuffix \(name)"])
  }

  @Test(arguments: ["line.example", "help.line.example", "example.line.example"])
  func `a block list that holds a protected destination is told`(entry: String) throws {
    let found = try findings("other.test\n\(entry)\n", protected: "help.line.example\n")
    #expect(
      found == (entry.hasPrefix("example") ? [] : ["2 protectedDestination \(entry)"]))
    #expect(
      try findings("far.help.line.example", protected: "help.line.example")
        == ["1 protectedDestination far.help.line.example"])
  }

  @Test func `the files of a category folder are one list, each with its own lines`() throws {
    let folder = try TemporaryFolder()
    try folder.write("bet.test\n\nother.test\n", to: "lists/bets/domains")
    try folder.write("bet.test/live\nthird.test/x\n", to: "lists/bets/urls")
    let check = ListCheck(
      [ListSource(name: "lists", path: "\(folder.path)/lists")], suffixes: Self.suffixes)
    #expect(check.lists.map(\.name) == ["lists/bets"])
    #expect(check.lists.map(\.entryCount) == [4])
    let finding = try #require(check.findings.first)
    #expect(finding.kind == .redundant && finding.entry == "bet.test/live")
    #expect(finding.file == "\(folder.path)/lists/bets/urls" && finding.line == 1)
    #expect(finding.otherFile == "\(folder.path)/lists/bets/domains" && finding.otherLine == 1)
  }

  @Test func `lists that cannot be used are faults, and the others are still looked at`() throws {
    let folder = try TemporaryFolder()
    try folder.write("<html>", to: "page")
    try folder.write("bet.test\nbet.test\n", to: "good")
    let check = ListCheck(
      ["page", "none", "good"].map {
        ListSource(name: $0, path: "\(folder.path)/\($0)", category: "c")
      }, suffixes: Self.suffixes)
    #expect(
      check.faults.map(\.what) == ["this is a web page, not a list", "there is no such list"])
    #expect(check.findings.map(\.kind) == [.repeated])
  }

  @Test func `a list without a category is a fault here as it is when an index is built`() throws {
    let folder = try TemporaryFolder()
    try folder.write("bet.test\n", to: "list")
    let sources = [ListSource(name: "list", path: "\(folder.path)/list")]
    let faults = ListCheck(sources, suffixes: Self.suffixes).faults
    #expect(faults == complaints(sources, in: folder))
    #expect(faults.map(\.mend) == ["name one with category"])
  }
}
