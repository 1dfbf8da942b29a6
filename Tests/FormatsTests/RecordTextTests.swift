import Formats
import Foundation
import Intake
import Testing
import Vocabulary

struct RecordTextTests {
  @Test func `keys stand in order, and what the log does not say is absent`() {
    let bytes = Array("10.0.0.7jsmithHTTP://E.org./".utf8)
    var record = Record()
    record.time = 1_773_480_413_007
    record.client = ByteRange(0, 8)
    record.user = ByteRange(8, 14)
    record.host = ByteRange(21, 26)
    record.action = .blocked
    record.bytes = 0
    #expect(
      RecordText.json(of: record, in: bytes.span, line: 3)
        == #"{"line":3,"kind":"proxy","time":"2026-03-14T09:26:53.007Z","client":"10.0.0.7","#
        + #""user":"jsmith","host":"e.org","action":"blocked","bytes":0}"#)
  }

  @Test func `a record that says nothing has its line and kind`() {
    #expect(
      RecordText.json(of: Record(), in: [UInt8]().span, line: 1) == #"{"line":1,"kind":"proxy"}"#)
  }

  @Test func `bytes that are not UTF-8 are repaired, and control characters escaped`() throws {
    let bytes: [UInt8] = [0x61, 0xFC, 0x22, 0x5C, 0x09, 0x1B, 0x7F, 0xC3, 0xA9, 0x0A]
    var record = Record()
    record.user = ByteRange(0, bytes.count)
    let json = RecordText.json(of: record, in: bytes.span, line: 1)
    #expect(json.contains("\"user\":\"a\u{FFFD}\\\"\\\\\\t\\u001b\\u007fé\\n\""))
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["user"] as? String == String(decoding: bytes, as: UTF8.self))
  }
}
