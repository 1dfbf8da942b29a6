// hot: one a line.
public import Intake
public import Vocabulary

/// What one line says, as places in its chunk's buffer; nothing is copied.
public struct Record: Sendable {
  /// The time of a line that has none.
  public static let noTime = Int64.min

  /// When the request was made, in milliseconds since 1970-01-01T00:00:00Z; ``noTime`` without one.
  public var time = Record.noTime
  /// The line itself, without its newline.
  public var line = ByteRange()
  /// The client's address.
  public var client = ByteRange()
  /// The client's name, where the log has one.
  public var clientName = ByteRange()
  /// The user name as logged.
  public var user = ByteRange()
  /// The request method.
  public var method = ByteRange()
  /// The address that was asked for, as logged or assembled.
  public var url = ByteRange()
  /// The host that was asked for: no port, no brackets, no trailing dot; letters as logged.
  public var host = ByteRange()
  /// The path with the query, beginning with `/` or `?`.
  public var path = ByteRange()
  /// The device's own category.
  public var deviceCategory = ByteRange()
  /// The device's rule or list.
  public var deviceRule = ByteRange()
  /// The browser.
  public var userAgent = ByteRange()
  /// The page that led here.
  public var referrer = ByteRange()
  /// The media type of what was sent, such as `text/html`.
  public var contentType = ByteRange()
  /// The type of a DNS query, such as `AAAA`.
  public var queryType = ByteRange()
  /// The DNS response code, such as `NXDOMAIN`.
  public var responseCode = ByteRange()
  /// What a question and its answers share beside the host, such as a serial number; empty when the
  /// log has no such thing.
  public var joinKey = ByteRange()
  /// Bytes sent to the client; negative when the log does not say.
  public var bytes: Int64 = -1
  /// How long the request took, in milliseconds; negative when the log does not say.
  public var duration: Int64 = -1
  /// The HTTP status; 0 when the log does not say.
  public var status: Int16 = 0
  /// What an answer does to its question; only ``LineOutcome/answer`` lines say it.
  public var effect = AnswerEffect.closes
  /// What the device did.
  public var action = Action.unknown
  /// Which kind of device wrote the line.
  public var kind = RecordKind.proxy
  /// True when the time falls in the hour that October repeats and nothing tells which it is.
  public var isTimeAmbiguous = false

  /// Makes a record that says nothing.
  @inlinable
  public init() {}
}
