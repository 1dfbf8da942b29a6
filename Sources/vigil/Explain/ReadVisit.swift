internal import Formats
internal import Intake
internal import Vocabulary
internal import WebAddress

/// A visit as a line tells of it.
struct ReadVisit {
  /// The record as `vigil formats read` prints it.
  var text: String
  /// The host, lower case, with no port.
  var host: String
  /// Path and query, where the log tells them.
  var pathAndQuery: String
  /// The port of the request, where the log tells it.
  var port: UInt16?
  /// The user name in its normal form, and the address.
  var subject: Subject
  /// When.
  var time: Instant
  /// What the device did.
  var action: Action

  /// Takes what is needed out of a record.
  init(_ record: Record, bytes: Span<UInt8>, line: Int) {
    text = RecordText.json(of: record, in: bytes, line: line)
    host = HostName.normalised(ReadVisit.text(record.host, of: bytes))
    pathAndQuery = ReadVisit.text(record.path, of: bytes)
    port = WebAddress(ReadVisit.text(record.url, of: bytes))?.requestPort
    subject = Subject(
      user: UserName.normalised(ReadVisit.text(record.user, of: bytes)),
      client: ReadVisit.text(record.client, of: bytes).lowercased())
    time = Instant(milliseconds: record.time)
    action = record.action
  }

  private static func text(_ range: ByteRange, of bytes: Span<UInt8>) -> String {
    var copy: [UInt8] = []
    for place in range.places where place < bytes.count { copy.append(bytes[place]) }
    return String(decoding: copy, as: UTF8.self)
  }
}
