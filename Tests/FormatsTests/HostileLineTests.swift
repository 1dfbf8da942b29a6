import Formats
import Foundation
import Intake
import TestSupport
import Testing
import Vocabulary

/// Every format over damaged lines and over every kind of cutting.
struct HostileLineTests {
  @Test(arguments: FormatTable.formats.map(\.name), [UInt64(1), 20_261_121])
  func `no damaged line is trapped on, and every range stays in its line or the room`(
    name: String, seed: UInt64
  ) throws {
    let format = try #require(FormatTable.format(named: name))
    var random = SeededRandom(seed: seed)
    let lines = try SampleFolder.log(name).split(separator: UInt8(ascii: "\n"))
    // What explains the lines stays whole, so that the damaged ones are read.
    var log = lines.prefix { format.isDirective(Array($0)) }.flatMap { $0 + [UInt8(ascii: "\n")] }
    for _ in 0..<1200 {
      guard let line = lines.randomElement(using: &random) else { continue }
      log += HostileLineTests.damaged(Array(line), using: &random) + [UInt8(ascii: "\n")]
    }
    let sample = try FormatSample(of: log, format: format, context: SampleFolder.context())
    #expect(sample.faults.isEmpty, "seed \(seed): \(sample.faults.first ?? "")")
    let counts = sample.counts
    #expect(
      counts.lines == counts.records + counts.skipped + counts.folded + counts.refused,
      "seed \(seed)")
    #expect(counts.lines == log.count { $0 == UInt8(ascii: "\n") }, "seed \(seed)")
    for json in sample.lines {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
    }
  }

  @Test(arguments: FormatTable.formats.map(\.name))
  func `every size of chunks gives the same records`(name: String) throws {
    let format = try #require(FormatTable.format(named: name))
    let context = try SampleFolder.context()
    var random = SeededRandom(seed: 20_261_122)
    var log: [UInt8] = []
    while log.count < 70_000 { log += try SampleFolder.log(name) }
    let whole = try FormatSample(of: log, format: format, context: context, chunkSize: log.count)
    for size in [1024, 65_536, Int.random(in: 1025..<16_384, using: &random)] {
      let cut = try FormatSample(of: log, format: format, context: context, chunkSize: size)
      #expect(cut.lines == whole.lines, "chunks of \(size)")
      #expect(cut.counts == whole.counts, "chunks of \(size)")
    }
  }

  @Test func `a run that stops anywhere and goes on reads each line once`() throws {
    let log = try SampleFolder.log("squid")
    let folder = try TemporaryFolder()
    let file = try PlainFile(path: folder.write(log, to: "log"))
    let buffer = ChunkBuffer(chunkSize: 65_536)
    let size = Int64(log.count)
    for split in stride(from: 0, through: size, by: 11) {
      let middle = try file.endOfWholeLines(from: 0, to: split)
      var bytes: [UInt8] = []
      for (start, end) in [(Int64(0), middle), (middle, size)] where start < end {
        try file.readLines(beginningIn: start..<end, from: start, to: end, into: buffer)
        let lines = buffer.lines
        for place in lines.indices { bytes.append(lines[place]) }
      }
      #expect(bytes == log, "split at \(split)")
    }
  }

  @Test func `a file that became shorter while it was read ends where it ends`() throws {
    let folder = try TemporaryFolder()
    let file = try PlainFile(path: folder.write("one\ntwo\nthr", to: "log"))
    let buffer = ChunkBuffer(chunkSize: 65_536)
    let isWhole = try file.readLines(beginningIn: 0..<60_000, from: 0, to: 200_000, into: buffer)
    #expect(!isWhole && buffer.count == 8 && buffer.longLines.isEmpty)
  }

  /// Cuts a line, flips bytes in it, or joins it with its own end.
  private static func damaged(_ line: [UInt8], using random: inout SeededRandom) -> [UInt8] {
    var line = line
    switch Int.random(in: 0..<4, using: &random) {
    case 0: line.removeLast(Int.random(in: 0...line.count, using: &random))
    case 1: line.removeFirst(Int.random(in: 0...line.count, using: &random))
    case 2:
      let special = Array(" \"\\=%[]/:?#@,.-\t\r".utf8) + [0, 0xFF, 0xC3]
      for _ in 0..<3 {
        guard let place = line.indices.randomElement(using: &random),
          let byte = special.randomElement(using: &random)
        else { break }
        line[place] = byte
      }
    default:
      guard let place = line.indices.randomElement(using: &random) else { break }
      line[place] = UInt8.random(in: 0...255, using: &random)
    }
    return line.map { $0 == UInt8(ascii: "\n") ? 0 : $0 }
  }
}
