internal import Formats
internal import Intake
internal import Searches
internal import Sites
internal import Store
internal import Vocabulary
internal import WebAddress

extension ContextVisit {
  /// What a record says of a visit; `nil` for a protected destination, and for what is no visit.
  init?(_ record: Record, in bytes: Span<UInt8>, source: String, index: SiteIndex) {
    let host = HostName.normalised(bytes.text(record.host))
    guard !host.isEmpty else { return nil }
    let path = bytes.text(record.path)
    let port = WebAddress(bytes.text(record.url))?.requestPort
    let answer = index.lookup(host: host, pathAndQuery: path, port: port)
    guard !answer.isProtected else { return nil }
    let query =
      SearchEngineTable.row(ofHost: host)
      .flatMap { SearchEngineTable.query(inPathAndQuery: path, row: $0) } ?? ""
    // Alike requests of one minute are one line.
    let minute = Instant(milliseconds: record.time).minute
    self.init(
      time: Instant(seconds: Int64(minute) * 60), source: source, host: host, query: query,
      action: record.action, categories: answer.categories)
  }
}

extension Span<UInt8> {
  /// The text at a range of a chunk's buffer.
  func text(_ range: ByteRange) -> String {
    let part = extracting(range.places)
    return unsafe part.withUnsafeBufferPointer { bytes in
      // why unsafe: the bytes are copied while the span is held.
      unsafe PercentDecoding.text(of: bytes)
    }
  }
}
