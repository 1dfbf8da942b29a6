import Foundation
import TestSupport
import Testing
import Vocabulary
import WebAddress

@testable import Sites

struct CompressedListTests {
  /// The bytes that `gzip` makes of a text.
  private func compressed(_ text: String) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "text")
    _ = try RunProgram.run("gzip", [path])
    return [UInt8](try Data(contentsOf: URL(filePath: path + ".gz")))
  }

  @Test(arguments: ["list.gz", "list", "list.txt"])
  func `a compressed list is read whatever its name`(name: String) throws {
    let folder = try TemporaryFolder()
    let bytes = try compressed("0.0.0.0 one.example\n") + compressed("0.0.0.0 two.example\n")
    let path = try folder.write(bytes + [0, 0, 0], to: name)
    let source = ListSource(name: "x", path: path, category: "c")
    let report = try IndexBuilder.build(
      "\(folder.path)/x.idx", from: [source], now: BuiltLists.time)
    #expect(report.entryCount == 2)
    let index = try SiteIndex(path: "\(folder.path)/x.idx")
    #expect(index.evidence(host: "two.example").count == 1)
    #expect(index.staleness(for: [source]) == nil)
    let check = ListCheck([source], suffixes: PublicSuffixList(text: "example\n"))
    #expect(check.lists.map(\.entryCount) == [2] && check.findings.isEmpty)
    #expect(index.summary.sources[0].files[0].size == Int64(bytes.count) + 3)
  }

  @Test func `a compressed list that is cut or damaged is refused, never half read`() throws {
    let folder = try TemporaryFolder()
    let whole = try compressed("one.example\ntwo.example\n")
    for count in 3..<whole.count {
      let path = try folder.write(whole.prefix(count), to: "list.gz")
      let found = complaints([ListSource(name: "x", path: path, category: "c")], in: folder)
      #expect(found.map(\.what) == ["the compressed list is cut short or damaged"], "\(count)")
      #expect(found.map(\.mend) == ["the download failed; fetch it again"])
    }
    var flipped = whole
    flipped[whole.count - 6] ^= 1
    let path = try folder.write(flipped, to: "list.gz")
    let found = complaints([ListSource(name: "x", path: path, category: "c")], in: folder)
    #expect(found.map(\.what) == ["the compressed list is cut short or damaged"])
  }

  @Test func `a list that inflates beyond all measure is refused`() throws {
    let bytes = try compressed(String(repeating: "a", count: 5_000_000))
    #expect(try ListText.of(bytes, path: "list.gz", limit: 5_000_000).count == 5_000_000)
    let error = #expect(throws: Complaint.self) {
      try ListText.of(bytes, path: "list.gz", limit: 4_999_999)
    }
    #expect(error?.what == "the list inflates to more than 4999999 bytes")
  }

  @Test func `the files of a folder may be compressed, and a plain one wins`() throws {
    let folder = try TemporaryFolder()
    try folder.write(try compressed("bet.example\n"), to: "tree/gambling/domains.gz")
    try folder.write(try compressed("forum.example/bets\n"), to: "tree/gambling/urls.gz")
    try folder.write(try compressed("old.example\n"), to: "tree/games/domains.gz")
    try folder.write("new.example\n", to: "tree/games/domains")
    let source = ListSource(name: "tree", path: "\(folder.path)/tree")
    _ = try IndexBuilder.build("\(folder.path)/x.idx", from: [source], now: BuiltLists.time)
    let index = try SiteIndex(path: "\(folder.path)/x.idx")
    #expect(index.evidence(host: "bet.example").map(\.category) == ["gambling"])
    #expect(index.evidence(host: "forum.example", pathAndQuery: "/bets").count == 1)
    #expect(index.evidence(host: "new.example").count == 1)
    #expect(index.evidence(host: "old.example").isEmpty)
  }

  @Test func `what is compressed otherwise, or an archive, is named as such`() throws {
    let folder = try TemporaryFolder()
    try folder.write("bet.example\n", to: "gambling/domains")
    let archive = "\(folder.path)/lists.tar.gz"
    _ = try RunProgram.run("tar", ["-czf", archive, "-C", folder.path, "gambling"])
    let packed = try folder.write([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0, 4], to: "list.xz")
    let sources = [archive, packed].map { ListSource(name: "x", path: $0, category: "c") }
    #expect(
      complaints(sources, in: folder).map(\.what) == [
        "this is a tar archive, not a list", "this is an xz file, not a list",
      ])
  }

  @Test func `a compressed web page and a compressed empty list are no lists`() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write(try compressed("<html>"), to: "page.gz")
    let empty = try folder.write(try compressed(""), to: "empty.gz")
    let sources = [page, empty].map { ListSource(name: "x", path: $0, category: "c") }
    #expect(
      complaints(sources, in: folder).map(\.what) == [
        "this is a web page, not a list", "the list is empty",
      ])
  }
}
