import Intake
import Vocabulary

@testable import Formats

extension LineReading {
  /// What a record of the product says, whose values `bytes` finds.
  init(_ record: Record, outcome: LineOutcome, bytes: (ByteRange) -> [UInt8]) {
    time = record.time == Record.noTime ? nil : record.time
    func text(_ range: ByteRange) -> String { String(latin1: bytes(range)) }
    texts = [
      "client": text(record.client), "clientName": text(record.clientName),
      "user": text(record.user), "method": text(record.method), "url": text(record.url),
      "host": text(record.host), "path": text(record.path),
      "deviceCategory": text(record.deviceCategory), "deviceRule": text(record.deviceRule),
      "userAgent": text(record.userAgent), "referrer": text(record.referrer),
      "queryType": text(record.queryType), "responseCode": text(record.responseCode),
      "joinKey": text(record.joinKey), "status": record.status == 0 ? "" : "\(record.status)",
      "bytes": record.bytes < 0 ? "" : "\(record.bytes)",
      "duration": record.duration < 0 ? "" : "\(record.duration)",
      "action": record.action.name,
      "effect": outcome == .answer ? "\(record.effect)" : "",
    ]
    self = ended(as: "\(outcome)")
  }
}
