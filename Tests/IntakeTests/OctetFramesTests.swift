import Intake
import TestSupport
import Testing

/// Messages of syslog over TCP that are counted and not ended by newlines (RFC 6587).
struct OctetFramesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func content(of bytes: [UInt8]) throws -> LogContent {
    try LogContent(path: folder.write(bytes, to: "log"))
  }

  private func content(of text: String) throws -> LogContent { try content(of: Array(text.utf8)) }

  private func lines(of content: LogContent, chunkSize: Int = 65_536) throws -> [String] {
    let read = LinesRead(of: try content.cutter(), chunkSize: chunkSize)
    return read.joined.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func frame(_ message: String) -> String { "\(message.utf8.count) \(message)" }

  @Test func `each message is a line, whatever newline it holds`() throws {
    let messages = ["<134>one", "<134>two\nlines", "<13>ended\n", "<134>9 <134>no frame"]
    let content = try content(of: messages.map(OctetFramesTests.frame).joined())
    #expect(content.isStream && !content.isCompressed)
    #expect(
      try lines(of: content)
        == ["<134>one", "<134>two lines", "<13>ended", "<134>9 <134>no frame"])
    #expect(try content.length() == Int64("<134>one\n<134>two lines\n<13>ended\n".utf8.count + 21))
    #expect(try content.bytes(from: 5, count: 4) == Array("one\n".utf8))
  }

  @Test func `newlines between messages are no lines`() throws {
    let log = "8 <134>one\n8 <134>two\n\n"
    #expect(try lines(of: content(of: log)) == ["<134>one", "<134>two"])
  }

  @Test(arguments: [
    "<134>one\n<134>two\n", "8 one\n", "12 <134>one\n<134>two\n", "8 <134>one\n<134>two\n", "",
    "123456 <134>one",
  ])
  func `a log of lines is read as it stands`(log: String) throws {
    #expect(try !content(of: log).isStream)
  }

  @Test func `a last message that is not whole waits until it is`() throws {
    let whole = OctetFramesTests.frame("<134>one") + OctetFramesTests.frame("<134>two")
    #expect(try lines(of: content(of: whole + "30 <134>thr")) == ["<134>one", "<134>two"])
    #expect(try content(of: whole + "30 <134>thr").length() == 18)
    #expect(try lines(of: content(of: whole + "3")) == ["<134>one", "<134>two"])
  }

  @Test func `what is no message is given up to its newline`() throws {
    let log = "8 <134>one8 <134>two<134>three\n9 <134>four"
    #expect(
      try lines(of: content(of: log)) == ["<134>one", "<134>two", "<134>three", "<134>four"])
  }

  @Test(arguments: UInt64(1)...6)
  func `chunks of any size, compressed or not, give the same lines`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var log = ""
    var expected: [String] = []
    for number in 0..<600 {
      let length = Int.random(in: 0...(number % 50 == 0 ? 60_000 : 200), using: &random)
      let message = "<134>\(number)\(String(repeating: "x", count: length))"
      expected.append(message)
      log += OctetFramesTests.frame(message)
    }
    let plain = Array(log.utf8)
    for bytes in [plain, GzipMember.compressed(plain)] {
      let content = try content(of: bytes)
      for chunkSize in [1024, 65_536, 1_048_576] {
        #expect(try lines(of: content, chunkSize: chunkSize) == expected, "seed \(seed)")
      }
    }
  }

  @Test(arguments: UInt64(1)...200)
  func `damaged frames never trap, and what is read ends`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var bytes = Array((0..<40).map { OctetFramesTests.frame("<134>message \($0)") }.joined().utf8)
    for _ in 0..<4 {
      guard let place = bytes.indices.dropFirst(60).randomElement(using: &random) else { break }
      bytes[place] = UInt8.random(in: 0...255, using: &random)
    }
    bytes.removeLast(Int.random(in: 0..<40, using: &random))
    let content = try content(of: bytes)
    let length = try content.length()
    #expect(length <= Int64(bytes.count) + 41)
    #expect(try Int64(content.bytes(from: 0, count: bytes.count + 100).count) == length)
  }
}
