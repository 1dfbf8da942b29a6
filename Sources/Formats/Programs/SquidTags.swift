// hot: the result of every line of Squid.
internal import Vocabulary

/// What Squid's result tags and status, such as `TCP_DENIED/403`, say of a request.
struct SquidTags: BitwiseCopyable {
  /// The HTTP status; 0 without one.
  var status: Int16 = 0
  /// What became of the request.
  var action = Action.unknown
  /// True for `NONE` and `TAG_NONE` with status 200: with CONNECT it opens a tunnel that is
  /// decrypted, and the visits inside it have lines of their own.
  var opensTunnel = false
  /// True for `UDP_…`: caches asking each other.
  var isCacheTalk = false

  /// Says nothing.
  init() {}

  /// Reads tags and status between two places of a line.
  init(at tags: Range<Int>, in line: Span<UInt8>) {
    self.init(at: tags, status: SquidTags.status(of: tags, in: line), in: line)
  }

  /// Reads tags between two places of a line, whose status stands elsewhere.
  init(at tags: Range<Int>, status number: Int64, in line: Span<UInt8>) {
    status = (0...999).contains(number) ? Int16(truncatingIfNeeded: number) : 0
    isCacheTalk = line.has("UDP_", at: tags.lowerBound)
    let hasNoTag =
      line.has("NONE", at: tags.lowerBound) || line.has("TAG_NONE", at: tags.lowerBound)
    opensTunnel = hasNoTag && number == 200
    action = SquidTags.action(at: tags, in: line, status: number, hasNoTag: hasNoTag)
  }

  /// The number behind the last slash; 0 when there is none.
  private static func status(of tags: Range<Int>, in line: Span<UInt8>) -> Int64 {
    let slash = line.lastIndex(of: UInt8(ascii: "/"), from: tags.lowerBound, to: tags.upperBound)
    guard let slash else { return 0 }
    return line.number(from: slash + 1, to: tags.upperBound) ?? 0
  }

  private static func action(
    at tags: Range<Int>, in line: Span<UInt8>, status: Int64, hasNoTag: Bool
  ) -> Action {
    if line.contains("DENIED", from: tags.lowerBound, to: tags.upperBound) {
      return status == 407 ? .challenged : .blocked
    }
    // A redirector such as squidGuard sent the browser to its block page.
    if line.has("TCP_REDIRECT", at: tags.lowerBound) { return .blocked }
    if status == 407 { return .challenged }
    return hasNoTag ? .unknown : .allowed
  }
}
