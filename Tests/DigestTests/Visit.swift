import Formats
import Intake
import Vocabulary

/// One visit of a test, as texts.
struct Visit {
  var client = "10.0.0.1"
  var user = ""
  var host = "www.example.org"
  var path = "/"
  /// The address as logged; empty where the log has only host and path.
  var url = ""
  var time: Int64 = 1_772_000_000_000
  var bytes: Int64 = 100
  var action = Action.allowed
  var deviceCategory = ""
  var method = ""
  var contentType = ""
  var referrer = ""
  var userAgent = ""
  var status: Int16 = 0
  var kind = RecordKind.proxy
  var source: UInt8 = 0
  /// Where its line begins in the log.
  var offset: Int64 = 0

  /// The visit as a record whose ranges resolve in `room`, behind what is there.
  func record(in room: inout [UInt8]) -> Record {
    func put(_ text: String) -> ByteRange {
      let start = room.count
      room += Array(text.utf8)
      return ByteRange(start, room.count)
    }
    var record = Record()
    record.client = put(client)
    record.user = put(user)
    record.host = put(host)
    record.path = put(path)
    record.url = put(url)
    record.deviceCategory = put(deviceCategory)
    record.method = put(method)
    record.contentType = put(contentType)
    record.referrer = put(referrer)
    record.userAgent = put(userAgent)
    record.status = status
    record.kind = kind
    record.time = time
    record.bytes = bytes
    record.action = action
    record.line = ByteRange(Int(offset), Int(offset) + 1)
    return record
  }
}
