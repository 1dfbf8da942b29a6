import Archive
import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

struct ArchiveWriterTests {
  private let desk: Desk
  private let file = "archive/proxy/2026/2026-03-16.log.gz"

  init() throws { desk = try Desk() }

  @Test func `lines come back byte for byte, in the order in which they were kept`() throws {
    var expected = ""
    for run in 0..<5 {
      let text = (0..<200).map { "run \(run) line \($0) caf\u{E9}\t\r\n" }.joined()
      try desk.keep(text)
      expected += text
    }
    let answer = try desk.read()
    #expect(answer.text == expected && answer.faults.isEmpty)
    let state = try #require(try desk.store.archiveFiles().first)
    #expect(state.lines == 1000 && state.path == file && state.source == "proxy")
    #expect(state.length == Int64(try desk.bytes(file).count))
  }

  @Test func `the file is what gunzip takes`() throws {
    try desk.keep("one\n")
    try desk.keep("two\n")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", desk.path + "/" + file]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(String(decoding: data, as: UTF8.self) == "one\ntwo\n")
  }

  @Test func `folders and files are open to their owner alone`() throws {
    try desk.keep("one\n")
    for folder in ["archive", "archive/proxy", "archive/proxy/2026"] {
      #expect(try desk.rights(folder) == 0o700)
    }
    #expect(try desk.rights(file) == 0o600)
  }

  @Test func `sources and days have files of their own, more than may be open at once`() throws {
    let writer = try desk.writer()
    let days = (0..<100).map { Desk.day.advanced(days: $0) }
    for round in 0..<2 {
      for day in days {
        try writer.append("proxy \(day) \(round)\n", on: day)
        try writer.append("dns \(day) \(round)\n", of: "dns", on: day)
      }
    }
    try desk.keep(try writer.commit())
    #expect(try desk.store.archiveFiles().count == 200)
    for day in days {
      #expect(try desk.read(on: day).text == "proxy \(day) 0\nproxy \(day) 1\n")
      #expect(try desk.read("dns", on: day).text == "dns \(day) 0\ndns \(day) 1\n")
    }
  }

  @Test func `a commit gives what was touched since the last one, of one source if asked`() throws {
    let writer = try desk.writer()
    try writer.append("a\n")
    try writer.append("b\n", of: "dns")
    #expect(try writer.commit(of: "dns").map(\.source) == ["dns"])
    #expect(try writer.commit().map(\.source) == ["proxy"])
    #expect(try writer.commit().isEmpty)
    try writer.append("c\nd\n")
    #expect(try writer.commit().map(\.lines) == [3])
  }

  @Test func `what is appended stands in the order of turns, behind what was committed`() throws {
    let seed: UInt64 = 11
    var random = SeededRandom(seed: seed)
    var expected = "committed before\n"
    try desk.keep(expected)
    for commit in 0..<2 {
      let writer = try desk.writer()
      var texts: [String] = Array(repeating: "", count: 5)
      for number in 0..<300 {
        let turn = Int.random(in: 0..<5, using: &random)
        let text = "commit \(commit) turn \(turn) number \(number)\n"
        texts[turn] += text
        try writer.append(text, turn: turn)
        // Other days close the file in between, since too many are open.
        if number % 100 == 0 {
          for day in 1..<70 { try writer.append("x\n", on: Desk.day.advanced(days: day)) }
        }
      }
      expected += texts.joined()
      try desk.keep(try writer.commit())
    }
    let answer = try desk.read()
    #expect(answer.faults.isEmpty && answer.text == expected, "SeededRandom(seed: \(seed))")
    #expect(try desk.recover().truncated == 0)
    let entries = try FileManager.default.contentsOfDirectory(atPath: desk.path)
    #expect(entries.allSatisfy { $0 == "archive" || $0.hasPrefix("vigil.sqlite") })
  }

  @Test(arguments: ["../../x", "..", "a/b", "", "-", "a\u{0}b\n", "Schüler", ".hidden", "%41"])
  func `a source's name never leaves the archive`(source: String) throws {
    try desk.keep("line\n", of: source)
    #expect(try desk.read(source).text == "line\n")
    let places = Archive.files(in: desk.path)
    #expect(places.count == 1 && places == [ArchivePlace(source: source, day: Desk.day)])
    let entries = try FileManager.default.contentsOfDirectory(atPath: desk.path)
    #expect(entries.allSatisfy { $0 == "archive" || $0.hasPrefix("vigil.sqlite") })
  }

  @Test func `two sources never share a folder`() {
    let names = [
      "a", "A", "a/", "a%2F", "%", "", "a.b", "a_b", "a b", String(repeating: "a", count: 300),
    ]
    #expect(Set(names.map { ArchivePlace(source: $0, day: Desk.day).path }).count == names.count)
  }

  @Test func `the same lines always give the same bytes`() {
    let lines = Array("one line\nanother line\n".utf8)
    let member = ArchiveCompressor.member(of: lines.span)
    #expect(member == ArchiveCompressor.member(of: lines.span))
    // No name, no time (RFC 1952, 2.3).
    #expect(Array(member.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    #expect(ArchiveCompressor.member(of: [UInt8]().span) == [])
  }

  @Test func `random lines come back whatever the chunks`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    var expected = ""
    for _ in 0..<20 {
      let lines = (0..<Int.random(in: 1...50, using: &random)).map { _ in
        String(
          (0..<Int.random(in: 0...500, using: &random)).map { _ in
            "abcxyz/ ?".randomElement(using: &random) ?? "a"
          }) + "\n"
      }
      try desk.keep(lines.joined())
      expected += lines.joined()
    }
    for size in [1024, 4096, 1 << 20] {
      #expect(try desk.read(chunkSize: size).text == expected, "seed \(seed)")
    }
  }

  @Test func `a link in a file's place is refused and not followed`() throws {
    try FileManager.default.createDirectory(
      atPath: desk.path + "/archive/proxy/2026", withIntermediateDirectories: true)
    let elsewhere = try desk.folder.write("precious", to: "elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: desk.path + "/" + file, withDestinationPath: elsewhere)
    let writer = try desk.writer()
    #expect(throws: ArchiveFault.notOurs(path: desk.path + "/" + file)) {
      try writer.append("line\n")
    }
    #expect(try writer.commit().isEmpty)
    _ = try desk.recover()
    #expect(try desk.bytes("elsewhere") == Array("precious".utf8))
  }

  @Test func `a full disk is told with its mend`() {
    let words = ArchiveFault.diskFull(path: "archive/x").complaint
    #expect(words.what == "the disk is full" && words.mend.contains("still there"))
  }
}
