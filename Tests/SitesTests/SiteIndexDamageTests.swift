import Foundation
import Sites
import TestSupport
import Testing
import Vocabulary

struct SiteIndexDamageTests {
  private let lists: BuiltLists
  private let bytes: [UInt8]

  init() throws {
    let names = (0..<300).map { number in
      "site\(number).example\nhost\(number).example/path/\(number)\n"
        + "port\(number).example:\(8_000 + number)\n10.\(number % 7).\(number % 256).0/24\n"
        + "10.\(number % 7).0.0/\(8 + number % 16)\n"
    }
    let expressions = (0..<20).map { "^word\($0)[a-z]+\\.example/\n" }
    lists = try BuiltLists(
      files: ["list": names.joined(), "t/x/expressions": expressions.joined()]
    ) { folder in
      [
        ListSource(name: "list", path: "\(folder)/list", syntax: "domains", category: "listed"),
        ListSource(name: "t", path: "\(folder)/t", expressions: true),
      ]
    }
    bytes = [UInt8](try Data(contentsOf: URL(filePath: lists.indexPath)))
  }

  /// Opens damaged bytes and asks for many names: it may refuse or answer wrongly, never trap.
  private func tryToRead(_ damaged: [UInt8]) throws -> (isRefused: Bool, isWhole: Bool) {
    let path = try lists.folder.write(damaged, to: "damaged.idx")
    do throws(Complaint) {
      let index = try SiteIndex(path: path)
      for number in stride(from: 0, to: 300, by: 13) {
        let host = number % 2 == 0 ? "www.site\(number).example" : "host\(number).example"
        _ = index.verdict(ofHost: Array(host.utf8).span, path: Array("/path/\(number)/x".utf8).span)
        _ = index.evidence(host: host, pathAndQuery: "/path/\(number)")
        _ = index.evidence(host: "port\(number).example", port: UInt16(8_000 + number))
        _ = index.evidence(host: "10.\(number % 7).\(number % 256).9")
        _ = index.evidence(host: "word\(number % 20)s.example", pathAndQuery: "/")
      }
      do {
        try index.verify()
        return (false, true)
      } catch {
        return (false, false)
      }
    } catch {
      #expect(error.mend.contains("vigil lists build"))
      return (true, false)
    }
  }

  @Test func `the whole file verifies`() throws {
    #expect(try tryToRead(bytes) == (false, true))
  }

  @Test(arguments: 1...12)
  func `a flipped byte is refused or found by verify, and never traps`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<25 {
      var damaged = bytes
      let place = Int.random(in: 0..<damaged.count, using: &random)
      damaged[place] ^= UInt8.random(in: 1...255, using: &random)
      let result = try tryToRead(damaged)
      #expect(!result.isWhole, "seed \(seed), byte \(place)")
    }
  }

  @Test(arguments: 1...6)
  func `a body of noise never traps`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let summary = lists.index.summary
    #expect(summary.nameCount == 1_500 && summary.rangeCount > 300)
    #expect(summary.expressionCount == 20)
    var damaged = bytes
    // The head of so small an index is shorter than three pages; what follows is the body.
    for place in 12_288..<damaged.count {
      damaged[place] = UInt8.random(in: 0...255, using: &random)
    }
    let result = try tryToRead(damaged)
    #expect(!result.isWhole, "seed \(seed)")
  }

  @Test(arguments: 1...6)
  func `a cut file is refused`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<10 {
      let length = Int.random(in: 0..<bytes.count, using: &random)
      #expect(try tryToRead(Array(bytes[..<length])).isRefused, "seed \(seed), length \(length)")
    }
    for length in [1, 8, 11, 12, 16, 79, 80, 81, 4096, bytes.count - 1] {
      #expect(try tryToRead(Array(bytes[..<length])).isRefused, "length \(length)")
    }
    #expect(try tryToRead(bytes + [0]).isRefused)
  }

  @Test func `another file, another version and no file are told apart`() throws {
    var newer = bytes
    newer[8] = 9
    let path = try lists.folder.write(newer, to: "newer.idx")
    let version = #expect(throws: Complaint.self) { try SiteIndex(path: path) }
    #expect(version?.what == "the index is of version 9, this program reads 3")
    let text = try lists.folder.write("site1.example\n", to: "text.idx")
    let other = #expect(throws: Complaint.self) { try SiteIndex(path: text) }
    #expect(other?.what == "this is no index of lists")
    let missing = #expect(throws: Complaint.self) { try SiteIndex(path: "/nowhere/x.idx") }
    #expect(missing?.what.hasPrefix("the index cannot be read") == true)
  }
}
