import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Downloads

struct ListPackageTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Unpacks bytes.
  ///
  /// - Returns: the path of the list below the folder, the files in it, and what it holds itself.
  private func unpack(
    _ bytes: [UInt8], limit: Int = 100_000
  ) throws -> (path: String, inside: [String], content: [UInt8]) {
    let file = try folder.write(bytes, to: "\(UUID().uuidString)/download")
    let work = String(file.dropLast("/download".count))
    let package = ListPackage(
      into: work, name: "bets", limit: limit, environment: ["PATH": "/usr/bin:/bin"])
    let path = try package.unpack(file)
    let inside = (FileManager.default.subpaths(atPath: path) ?? []).sorted()
    let content = FileManager.default.contents(atPath: path) ?? Data()
    return (String(path.dropFirst(work.count + 1)), inside, [UInt8](content))
  }

  private func fault(_ bytes: [UInt8], limit: Int = 100_000) -> String {
    do {
      return "unpacked as \(try unpack(bytes, limit: limit).path)"
    } catch {
      return (error as? Complaint)?.what ?? "\(error)"
    }
  }

  private func zipped(_ bytes: [UInt8]) throws -> [UInt8] {
    let file = try folder.write(bytes, to: "zipped")
    try? FileManager.default.removeItem(atPath: "\(file).gz")
    _ = try RunProgram.run("gzip", ["-n", file])
    return [UInt8](try Data(contentsOf: URL(filePath: "\(file).gz")))
  }

  private static let layouts: [(files: [String], path: String, list: String?)] = [
    // UT1's whole package, its packages of one category, and what others do.
    (
      ["blacklists/README", "blacklists/bets/domains", "blacklists/x/urls"],
      "unpacked/bets/blacklists", "x/urls"
    ),
    (["gambling/domains", "gambling/urls", "gambling/usage"], "unpacked/bets", "gambling/domains"),
    (["domains", "urls"], "unpacked", "bets/domains"),
    (["list.txt"], "unpacked/bets/list.txt", nil),
    (["main/list.txt"], "unpacked/bets/main/list.txt", nil),
    (["a/b/gambling/domains", "a/b/games/domains"], "unpacked/bets/a/b", "games/domains"),
    (["gambling/domains", "games/domains", "README"], "unpacked/bets", "games/domains"),
  ]

  @Test(arguments: layouts.indices, [false, true])
  func `finds the categories in an archive, however it is laid out`(
    number: Int, isZipped: Bool
  ) throws {
    let layout = ListPackageTests.layouts[number]
    let tar = TarWriter(files: layout.files.map { ($0, "bet.example.org\n") }).bytes
    let (path, inside, _) = try unpack(isZipped ? try zipped(tar) : tar)
    #expect(path == layout.path)
    #expect(layout.list.map(inside.contains) ?? inside.isEmpty)
  }

  @Test func `gives a plain list as it is, and a compressed one inflated`() throws {
    let text = Array("bet.example.org\n".utf8)
    #expect(try unpack(text).path == "download")
    #expect(try unpack(try zipped(text)).path == "plain")
    #expect(try unpack([]).path == "download")
  }

  @Test func `keeps links to neighbours, as UT1 has them`() throws {
    var tar = TarWriter(files: [("l/adult/domains", "a\n"), ("l/games/domains", "b\n")])
    tar.add("l/porn", kind: "2", target: "adult")
    let (path, inside, _) = try unpack(tar.bytes)
    #expect(path == "unpacked/bets/l")
    #expect(inside.contains("porn"))
  }

  private static let hostile: [(name: String, kind: Character, target: String, words: String)] = [
    ("/etc/cron.d/x", "0", "", "an absolute path"),
    ("l/../../x", "0", "", "a path with .. in it"),
    ("..", "5", "", "a path with .. in it"),
    ("l/x", "2", "/etc", "a link that leads out"),
    ("l/x", "2", "../../etc", "a link that leads out"),
    ("l/x", "2", "..", "a link that leads out"),
    ("l/x", "2", "games/..", "a link that leads out"),
    ("l/x -> y", "2", "/etc", "an odd name"),
    ("l/x", "1", "l/games/domains", "a hard link"),
    ("l/x", "3", "", "a device"),
    ("l/x", "4", "", "a device"),
    ("l/x", "6", "", "a device"),
    ("l/x\ny", "0", "", "a name with odd letters"),
    ("l/x\u{1B}[2J", "0", "", "a name with odd letters"),
    ("a/b/c/d/e/f/g/h/i", "0", "", "folders in folders"),
  ]

  @Test(arguments: hostile.indices)
  func `unpacks nothing of an archive that would reach out`(number: Int) throws {
    let member = ListPackageTests.hostile[number]
    var tar = TarWriter(files: [("l/games/domains", "b.example\n")])
    tar.add(member.name, kind: member.kind, target: member.target)
    #expect(fault(tar.bytes).contains(member.words))
    let left = FileManager.default.subpaths(atPath: folder.path) ?? []
    #expect(!left.contains { $0.hasSuffix("domains") })
  }

  @Test func `unpacks nothing that is larger than it may be`() throws {
    var large = TarWriter()
    large.add("l/domains", Array(repeating: 0x61, count: 60_000))
    large.add("l/urls", Array(repeating: 0x61, count: 60_000))
    #expect(fault(large.bytes).contains("holds more than 0 MB"))
    #expect(fault(large.bytes, limit: 120_000) == "unpacked as unpacked/bets")
    var huge = TarWriter()
    huge.add("l/domains", size: 0o77_777_777_777)
    #expect(!fault(huge.bytes).hasPrefix("unpacked"))
    #expect(fault(try zipped(Array(repeating: 0x61, count: 100_001))).contains("larger than"))
    #expect(fault(try zipped(Array(repeating: 0x61, count: 100_000))) == "unpacked as plain")
  }

  @Test func `refuses an archive that was cut off anywhere`() throws {
    let tar = TarWriter(files: [("l/a/domains", "a.example\n"), ("l/b/domains", "b.example\n")])
    let whole = tar.bytes
    for end in stride(from: 512, to: whole.count, by: 37) {
      #expect(!fault(Array(whole[..<end])).hasPrefix("unpacked"), "at \(end)")
    }
    let packed = try zipped(whole)
    for end in 3..<packed.count {
      #expect(!fault(Array(packed[..<end])).hasPrefix("unpacked"), "at \(end)")
    }
  }

  @Test func `never takes another list for the one that was compressed`() throws {
    var random = SeededRandom(seed: 5)
    let text = (0..<3000).map { UInt8(0x61 + $0 * $0 % 26) }
    let packed = try zipped(text)
    var refused = 0
    for _ in 0..<100 {
      var damaged = packed
      // Behind the head, whose time and name prove nothing.
      let place = Int.random(in: 10..<packed.count, using: &random)
      damaged[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      do {
        // Between the last block and its checksum are bits that mean nothing.
        #expect(try unpack(damaged).content == text)
      } catch is Complaint {
        refused += 1
      }
    }
    #expect(refused > 90)
  }

  @Test(arguments: ["PK\u{3}\u{4}", "BZh9", "7z\u{BC}"])
  func `says which packing it does not know`(head: String) {
    let bytes = head.unicodeScalars.map { UInt8($0.value) } + [0xAF, 0x27, 0x1C]
    #expect(fault(bytes).contains("which Vigil does not unpack"))
  }

  @Test func `refuses an archive without a file`() {
    var tar = TarWriter()
    tar.add("l", kind: "5")
    #expect(fault(tar.bytes) == "the archive holds no file")
  }
}
