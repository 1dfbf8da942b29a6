import Intake
import TestSupport
import Testing

struct LogHeadTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func head(
    of bytes: [UInt8], isHeader: ([UInt8]) -> Bool = { _ in false }
  ) throws -> LogHead {
    try LogHead(of: LogContent(path: folder.write(bytes, to: "log")), isHeader: isHeader)
  }

  @Test(arguments: [0, 1, 4096, 16_384, 16_385, 200_000])
  func `leading NULs are left out`(count: Int) throws {
    let log = [UInt8](repeating: 0, count: count) + Array("one\ntwo\n".utf8)
    let head = try head(of: log)
    #expect(head.firstLine == Int64(count) && head.start == Int64(count))
    #expect(head.bytes == Array("one\ntwo\n".utf8))
  }

  @Test func `header lines are left out, however many`() throws {
    let head = try head(of: Array("#one\n#two\nrecord\n#three\n".utf8)) { $0.first == 0x23 }
    #expect(head.firstLine == 0 && head.start == 10)
    #expect(head.bytes == Array("record\n#three\n".utf8))
  }

  @Test func `is at most four KiB of the records`() throws {
    let log = Array(String(repeating: "a line of a log\n", count: 1000).utf8)
    #expect(try head(of: log).bytes == Array(log.prefix(4096)))
  }

  @Test func `is the same when the log is compressed`() throws {
    let log = [UInt8](repeating: 0, count: 5000) + Array("one\ntwo\n".utf8)
    let plain = try head(of: log)
    let compressed = try head(of: GzipMember.compressed(log))
    #expect(plain.bytes == compressed.bytes && plain.start == compressed.start)
  }

  @Test func `an empty log has an empty head`() throws {
    #expect(try head(of: []).bytes.isEmpty)
    #expect(try head(of: [0, 0, 0]).bytes.isEmpty)
  }
}
