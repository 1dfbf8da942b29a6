import TestSupport
import Testing
import Vocabulary

@testable import Digest

struct RunTests {
  private let folder: TemporaryFolder
  private let file: SpillFile

  init() throws {
    folder = try TemporaryFolder()
    file = try SpillFile(folder: folder.path)
  }

  @Test func `counters of many runs are merged by name and key`() throws {
    var random = SeededRandom(seed: 11)
    var expected: [String: [UInt64: Int64]] = [:]
    var runs: [(file: SpillFile, run: Range<Int64>)] = []
    for _ in 0..<9 {
      var names = NameTable()
      var table = CounterTable(memory: 65_536)
      for _ in 0..<4000 {
        let name = String(repeating: "n", count: Int.random(in: 0...1000, using: &random) / 9)
        let rest = UInt64.random(in: 1...50, using: &random)
        table.add(UInt64(names.number(of: name)) << 42 | rest, count: 1, bytes: 2)
        expected[name, default: [:]][rest, default: 0] += 1
      }
      var writer = CounterRunWriter(file: file)
      try writer.write(&table, names: &names)
      runs.append((file, try writer.end()))
      #expect(table.count == 0)
    }
    var merge = try CounterMerge(runs: runs)
    var found: [(name: String, rest: UInt64)] = []
    while try merge.next() {
      let name = String(decoding: merge.name, as: UTF8.self)
      for row in merge.rows {
        #expect(expected[name]?[row.key] == row.count && row.bytes == 2 * row.count)
        found.append((name, row.key))
      }
    }
    let wanted = expected.keys.sorted().flatMap { name in
      (expected[name] ?? [:]).keys.sorted().map { (name: name, rest: $0) }
    }
    #expect(found.elementsEqual(wanted, by: ==))
  }

  @Test func `facts are read back as they were written`() throws {
    var random = SeededRandom(seed: 12)
    let rows = (0..<2000).map { number in
      let length = Int.random(in: 0...4000, using: &random)
      return FactRow(
        name: Array("user \(number)".utf8), rest: [UInt8](repeating: 7, count: length),
        value: FactCount(count: .max, bytes: -1, log: .max, offset: Int64(number)))
    }
    var writer = FactRunWriter(file: file)
    for row in rows { try writer.write(row) }
    var reader = try FactRunReader(file: file, run: try writer.end(), bufferSize: 1)
    for row in rows {
      #expect(!reader.isAtEnd && reader.row.hasKey(of: row))
      #expect(reader.row.value.offset == row.value.offset && reader.row.value.log == .max)
      #expect(reader.row.value.count == .max && reader.row.value.bytes == -1)
      try reader.advance()
    }
    #expect(reader.isAtEnd)
  }

  @Test func `the temporary file has no name`() throws {
    try file.append([1, 2, 3])
    let names = FileNames.all(in: folder.path)
    #expect(names.isEmpty)
  }

  @Test func `evidence comes back from its text`() {
    let evidence = [
      Evidence(category: "b", origin: .list, name: "n", entry: "example.org"),
      Evidence(category: "a", origin: .device, name: "", entry: "Games\u{1F}\u{1E}"),
    ]
    let back = EvidenceText.evidence(of: EvidenceText.text(of: evidence + evidence))
    #expect(back.map(\.category) == ["a", "b"])
    #expect(back.first?.entry == "Games")
    #expect(EvidenceText.evidence(of: "").isEmpty)
  }
}
