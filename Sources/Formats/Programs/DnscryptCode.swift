// hot: the outcome of every line of dnscrypt-proxy.
internal import Vocabulary

/// What dnscrypt-proxy did with a query (`PluginsReturnCodeToString` in its plugins.go).
enum DnscryptCode {
  /// The upstream server, or a server that a rule forwards to, answered without an error.
  case answered
  /// A rule for names or addresses refused it.
  case refused
  /// It was answered by the proxy itself, could not be handled, or got an error.
  case other
  /// The upstream server said that there is no such name, or that it failed.
  case failed

  /// Reads the word; `nil` when it is none that is known.
  init?(_ places: Range<Int>, in line: Span<UInt8>) {
    func isCode(_ word: StaticString) -> Bool { line.isKey(word, at: places) }
    switch places.count {
    case 4 where isCode("PASS"): self = .answered
    case 4 where isCode("DROP"): self = .other
    case 5 where isCode("SYNTH") || isCode("CLOAK"): self = .other
    case 6 where isCode("REJECT"): self = .refused
    case 7 where isCode("FORWARD"): self = .answered
    case 8 where isCode("NXDOMAIN") || isCode("SERVFAIL"): self = .failed
    case 9 where isCode("NOT_READY"): self = .other
    case 11 where isCode("PARSE_ERROR"): self = .other
    case 13 where isCode("NETWORK_ERROR"): self = .other
    case 14 where isCode("RESPONSE_ERROR") || isCode("SERVER_TIMEOUT"): self = .other
    default: return nil
    }
  }
}
