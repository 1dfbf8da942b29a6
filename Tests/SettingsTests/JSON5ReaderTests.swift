import TestSupport
import Testing
import Vocabulary

@testable import Settings

struct JSON5ReaderTests {
  @Test func `reads everything that JSON5 has`() throws {
    let text = """
      // a comment
      { plain: 'single \\'quoted\\'', "double": "tab\\t\\x41\\u00e9\\uD83D\\uDE00", $_: [ .5, 5., +1e2, -0xFf,
        Infinity, -Infinity, true, false, null, ], /* another */ \\u0061b: 'two \\
      lines', }
      """
    let value = try #require(read(text).value)
    #expect(
      JSON5Text.canonical(value)
        == "{$_:[0.5,5.0,100.0,-255.0,inf,-inf,true,false,null],ab:<two lines>,"
        + "double:<tab\tAé😀>,plain:<single 'quoted'>}")
  }

  @Test func `knows the line and column of each key and value`() throws {
    let value = try #require(read("{\r\n  a: 1,\r  'é': [\n'x'] }").value)
    guard case .object(let members) = value.content else { throw NotAnObject() }
    #expect(members.map(\.place) == [.init(line: 2, column: 3), .init(line: 3, column: 3)])
    #expect(members.map(\.value.place) == [.init(line: 2, column: 6), .init(line: 3, column: 8)])
    guard case .array(let elements) = members[1].value.content else { throw NotAnObject() }
    #expect(elements.map(\.place) == [.init(line: 4, column: 1)])
  }

  @Test func `complains of each doubled key and reads on`() throws {
    let (value, complaints) = read("{ a: 1,\n a: 2,\n b: { c: 1,\n 'c': 2 } }")
    #expect(value != nil)
    #expect(complaints.map(\.line) == [2, 4])
    #expect(complaints.first?.what.contains("\"a\" stands in line 1 already") == true)
  }

  @Test(arguments: [
    ("", 1, "ends where a value"), ("{", 1, "a key should"), ("{ a 1 }", 1, "a colon"),
    ("{ a: 1 b: 2 }", 1, "a comma"), ("[1,\n2", 1, "list is not closed"),
    ("{ a: 'x\n' }", 1, "not closed in its line"), ("\n\n{ a: 'x", 3, "not closed"),
    ("{ a: 0640 }", 1, "not a number"), ("{ a: 6kg }", 1, "not a number"),
    ("{ a: 1.2.3 }", 1, "not a number"), ("{ a: 0x }", 1, "hexadecimal digit"),
    ("{ a: 1e }", 1, "exponent"), ("{ a: . }", 1, "not a number"), ("{ a: - }", 1, "not a number"),
    ("{ a: yes }", 1, "\"yes\" is no value"), ("{ a: '\\ud800' }", 1, "half of a character"),
    ("{ a: '\\1' }", 1, "backslash before a digit"), ("{ a: '\\x4' }", 1, "hexadecimal digit"),
    ("{}\n{}", 2, "more after the end"), ("/* x", 1, "comment is not closed"), ("[,]", 1, "value"),
    ("{ a: @ }", 1, "a value should"), ("{ \\u0020: 1 }", 1, "cannot hold"),
  ])
  func `says what is wrong, and where`(text: String, line: Int, what: String) throws {
    let (value, complaints) = read(text)
    #expect(value == nil)
    let complaint = try #require(complaints.first)
    #expect(complaint.line == line)
    #expect(complaint.what.contains(what), "\(complaint)")
    #expect(complaint.file == "a.json5" && !complaint.mend.isEmpty)
  }

  @Test func `refuses a file that is not in UTF-8, at the line`() {
    let faults = Faults()
    #expect(JSON5Reader.read([0x7B, 0x0A, 0xFF, 0x7D], file: "a.json5", faults: faults) == nil)
    #expect(faults.complaints.map(\.line) == [2])
  }

  @Test func `goes 64 deep and no deeper`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
    }
    #expect(read(nested(64)).value != nil)
    #expect(read(nested(65)).value == nil)
    #expect(read(nested(100_000)).complaints.first?.what.contains("64 deep") == true)
  }

  @Test func `agrees with Foundation on random documents`() throws {
    let seed: UInt64 = 2026
    var random = SeededRandom(seed: seed)
    for round in 0..<400 {
      let text = JSON5Text.random(depth: 4, using: &random)
      let (value, complaints) = read(text)
      #expect(complaints == [], "seed \(seed), round \(round): \(text)")
      let ours = try #require(value)
      #expect(
        try JSON5Text.canonical(ours) == JSON5Text.canonicalByFoundation(text),
        "seed \(seed), round \(round): \(text)")
    }
  }

  @Test func `never traps on cut, flipped or random bytes`() {
    let seed: UInt64 = 31
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      var bytes = Array(JSON5Text.random(depth: 3, using: &random).utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      readsOrComplains(bytes)
      readsOrComplains(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))))
      readsOrComplains((0..<40).map { _ in UInt8.random(in: 0...255, using: &random) })
      let signs = Array("{}[]:,'\"\\/*+-.0x1eEINn\nu \r\t".utf8)
      readsOrComplains((0..<40).map { _ in signs.randomElement(using: &random) ?? 0 })
    }
  }

  private struct NotAnObject: Error {}

  private func readsOrComplains(_ bytes: [UInt8]) {
    let faults = Faults()
    let value = JSON5Reader.read(bytes, file: "a.json5", faults: faults)
    #expect(value != nil || !faults.complaints.isEmpty)
    #expect(faults.complaints.allSatisfy { $0.line > 0 })
  }

  private func read(_ text: String) -> (value: JSON5Value?, complaints: [Complaint]) {
    let faults = Faults()
    let value = JSON5Reader.read(Array(text.utf8), file: "a.json5", faults: faults)
    return (value, faults.complaints)
  }
}
