internal import Formats
internal import Intake
internal import Vocabulary

/// What was asked for, by the media type of the answer or else by the name's ending.
enum RequestedKind {
  /// A page that a person reads.
  case page
  /// Pictures, sound and films: shown by pages, but opened as well.
  case media
  /// What nobody opens: scripts, styles, letters, data of programs, and answers without content.
  case code
  case unknown

  /// Looks at the record of a request that is no tunnel.
  init(_ record: Record, bytes: Span<UInt8>) {
    self = .unknown
    guard !record.path.isEmpty else { return }
    // A blocked request is answered with the device's own page.
    let isAnswered = record.action == .allowed && !record.contentType.isEmpty
    if isAnswered { self = RequestedKind(type: record.contentType.places, in: bytes) }
    if self == .page, !(200..<300).contains(record.status), record.status != 0 { self = .unknown }
    if record.status == 204, record.action == .allowed { self = .code }
    if self != .unknown || isAnswered && record.status / 100 == 3 { return }
    self = RequestedKind(path: record.path.places, in: bytes)
    // Logs with the browser's name have the referrer as well, so that none tells something.
    let last = bytes[record.path.places.upperBound - 1]
    if self == .unknown, last == UInt8(ascii: "/"), !record.userAgent.isEmpty { self = .page }
    if self == .page, record.status >= 300, record.action == .allowed { self = .unknown }
  }

  private init(type: Range<Int>, in bytes: Span<UInt8>) {
    func begins(_ word: StaticString) -> Bool {
      let length = word.utf8CodeUnitCount
      return type.count >= length
        && bytes.hasWord(word, at: type.lowerBound..<type.lowerBound + length)
    }
    if begins("text/html") || begins("application/xhtml") {
      self = .page
    } else if begins("image/") || begins("video/") || begins("audio/") {
      self = .media
    } else if begins("text/css") || begins("text/javascript") || begins("font/")
      || begins("application/javascript") || begins("application/x-javascript")
      || begins("application/json") || begins("application/font") || begins("application/x-font")
      || begins("application/wasm") || begins("application/x-protobuf")
      || begins("application/ocsp-response") || begins("application/pkix-crl")
    {
      self = .code
    } else {
      self = .unknown
    }
  }

  /// Endings in small letters, without the point.
  private static let codeEndings: [StaticString] = [
    "js", "mjs", "css", "map", "json", "woff", "woff2", "ttf", "otf", "eot", "wasm", "crl", "ico",
    "m3u8", "m4s", "ts", "mpd",
  ]
  private static let pageEndings: [StaticString] = [
    "html", "htm", "xhtml", "php", "asp", "aspx", "jsp",
  ]
  private static let mediaEndings: [StaticString] = [
    "gif", "png", "jpg", "jpeg", "webp", "avif", "svg", "bmp", "mp4", "webm", "mp3", "m4a", "ogg",
  ]

  private init(path: Range<Int>, in bytes: Span<UInt8>) {
    self = .unknown
    var end = path.lowerBound
    var point = -1
    while end < path.upperBound, bytes[end] != UInt8(ascii: "?"), bytes[end] != UInt8(ascii: "#") {
      if bytes[end] == UInt8(ascii: ".") { point = end }
      if bytes[end] == UInt8(ascii: "/") { point = -1 }
      end += 1
    }
    guard point >= 0, end - point <= 6 else { return }
    let ending = point + 1..<end
    for word in RequestedKind.codeEndings where bytes.hasWord(word, at: ending) { self = .code }
    for word in RequestedKind.pageEndings where bytes.hasWord(word, at: ending) { self = .page }
    for word in RequestedKind.mediaEndings where bytes.hasWord(word, at: ending) { self = .media }
  }
}
