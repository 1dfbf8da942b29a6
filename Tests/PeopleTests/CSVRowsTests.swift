import People
import TestSupport
import Testing
import Vocabulary

struct CSVRowsTests {
  private func rows(_ text: String) throws -> [[String]] {
    try CSVRows(bytes: Array(text.utf8), file: "people.csv").rows.map(\.fields)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `quotes, doubled quotes and every kind of line end are read`(end: String) throws {
    let text = "a,b\(end)\"x, y\",\"say \"\"hi\"\"\"\(end)\(end) c , \"d\"\(end)"
    #expect(try rows(text) == [["a", "b"], ["x, y", "say \"hi\""], ["c", "d"]])
  }

  @Test func `lines are counted through quoted line ends`() throws {
    let text = "a\n\"x\ny\"\nz"
    let read = try CSVRows(bytes: Array(text.utf8), file: "people.csv").rows
    #expect(read.map(\.line) == [1, 2, 4])
    #expect(read.map(\.fields) == [["a"], ["x\ny"], ["z"]])
  }

  @Test(
    arguments: [
      [0xEF, 0xBB, 0xBF, 0xC3, 0x89], [0xC9], [0xFF, 0xFE, 0xC9, 0], [0xFE, 0xFF, 0, 0xC9],
    ] as [[UInt8]])
  func `every usual encoding is read`(bytes: [UInt8]) throws {
    #expect(try CSVRows(bytes: bytes, file: "people.csv").rows.map(\.fields) == [["É"]])
  }

  @Test func `the curly apostrophe of Windows-1252 is kept`() throws {
    let bytes: [UInt8] = [0x4F, 0x92, 0x42]
    #expect(try CSVRows(bytes: bytes, file: "people.csv").rows.map(\.fields) == [["O\u{2019}B"]])
  }

  @Test func `PowerShell's type line and empty lines are left out`() throws {
    #expect(try rows("#TYPE Selected.Microsoft.AD\n\"a\",\"b\"\n,\n") == [["a", "b"]])
  }

  @Test func `an open quotation mark is refused at its line`() {
    #expect(
      throws: Complaint(
        file: "people.csv", line: 2, what: "a quotation mark is opened here and never closed",
        mend: "export the file again, or close the quotation mark")
    ) {
      try rows("a\n\"b\nc\n")
    }
  }

  @Test(arguments: [5, 77] as [UInt64])
  func `random bytes never trap`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet: [UInt8] = [0, 0x0A, 0x0D, 0x22, 0x2C, 0x41, 0xC3, 0xFE, 0xFF, 0x92]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      let rows = try? CSVRows(bytes: bytes, file: "people.csv").rows
      #expect(rows?.contains { $0.fields.isEmpty } != true, "seed \(seed)")
    }
  }
}
