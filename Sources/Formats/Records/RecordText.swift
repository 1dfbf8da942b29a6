internal import Intake
internal import Vocabulary

/// One record as a line of JSON, as `vigil formats read` prints it.
///
///     {"line":1,"kind":"proxy","time":"2026-03-14T09:26:53.000Z","client":"10.0.0.7",…}
///
/// A key is absent when the log does not say. Bytes that are not UTF-8 are repaired.
public enum RecordText {
  /// The JSON object, without a newline.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - bytes: The bytes of its chunk's buffer.
  ///   - line: The number of its line, from 1.
  public static func json(of record: Record, in bytes: Span<UInt8>, line: Int) -> String {
    var object = JSONObject()
    func text(_ range: ByteRange) -> String? {
      guard !range.isEmpty else { return nil }
      var copy: [UInt8] = []
      for place in range.places where place < bytes.count { copy.append(bytes[place]) }
      return String(decoding: copy, as: UTF8.self)
    }
    object.add("line", number: Int64(line))
    object.add("kind", record.kind.name)
    object.add("time", record.time == Record.noTime ? nil : rfc3339(record.time))
    object.add("client", text(record.client))
    object.add("clientName", text(record.clientName))
    object.add("user", text(record.user))
    object.add("method", text(record.method))
    object.add("url", text(record.url))
    object.add("host", text(record.host)?.lowercased())
    object.add("status", number: record.status > 0 ? Int64(record.status) : nil)
    object.add("action", record.action == .unknown ? nil : record.action.name)
    object.add("bytes", number: record.bytes >= 0 ? record.bytes : nil)
    object.add("durationMs", number: record.duration >= 0 ? record.duration : nil)
    object.add("deviceCategory", text(record.deviceCategory))
    object.add("deviceRule", text(record.deviceRule))
    object.add("userAgent", text(record.userAgent))
    object.add("referrer", text(record.referrer))
    object.add("queryType", text(record.queryType))
    object.add("responseCode", text(record.responseCode))
    return object.text
  }

  /// A moment as `YYYY-MM-DDTHH:MM:SS.mmmZ`.
  private static func rfc3339(_ milliseconds: Int64) -> String {
    let day = milliseconds.flooredQuotient(86_400_000)
    let rest = milliseconds - day * 86_400_000
    func padded(_ value: Int64, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, 2) }
    return "\(Day(number: Int32(clamping: day)))T\(clock.joined(separator: ":"))"
      + ".\(padded(rest % 1000, 3))Z"
  }
}
