import Foundation
import TestSupport

/// About 50 MB of a proxy's and a DNS server's logs: five school days, now and then a visit that
/// matters.
struct GeneratedLogs: Sendable {
  /// The seed; the logs are the same for the same seed.
  static let seed: UInt64 = 20_260_302
  /// The moment of the runs: the evening of the last day.
  static let now = "2026-03-06T20:00:00Z"
  /// Made once for all tests.
  static let made = GeneratedLogs()

  /// The proxy's log.
  let squid: Data
  /// The DNS server's log.
  let dnsmasq: Data

  private static let squidLines = 300_000
  private static let dnsLines = 150_000
  /// 2026-03-02T08:00:00Z, a Monday.
  private static let start = 1_772_438_400

  private init() {
    var random = SeededRandom(seed: GeneratedLogs.seed)
    var squid: [UInt8] = []
    squid.reserveCapacity(45_000_000)
    for number in 0..<GeneratedLogs.squidLines {
      let time = GeneratedLogs.time(number, of: GeneratedLogs.squidLines)
      squid += GeneratedLogs.squidLine(time, &random).utf8
    }
    var dnsmasq: [UInt8] = []
    for number in 0..<GeneratedLogs.dnsLines / 3 {
      let time = GeneratedLogs.time(number, of: GeneratedLogs.dnsLines / 3)
      dnsmasq += GeneratedLogs.question(time, &random).utf8
    }
    self.squid = Data(squid)
    self.dnsmasq = Data(dnsmasq)
  }

  /// Writes both into a school's folder, as far as `part` of `parts`.
  func write(to folder: String, part: Int = 1, of parts: Int = 1) throws {
    // Cut at bytes, not at lines, as a program's buffer is.
    try squid.prefix(squid.count * part / parts).write(to: URL(filePath: folder + "/access.log"))
    try dnsmasq.prefix(dnsmasq.count * part / parts)
      .write(to: URL(filePath: folder + "/dnsmasq.log"))
    let written = Date(
      timeIntervalSince1970: Double(GeneratedLogs.start + 4 * 86_400 + 40_000 + part))
    for name in ["access.log", "dnsmasq.log"] {
      try FileManager.default.setAttributes(
        [.modificationDate: written], ofItemAtPath: "\(folder)/\(name)")
    }
  }

  /// The second of a line: eight hours of each of five days.
  private static func time(_ number: Int, of count: Int) -> Int {
    let second = number * 5 * 28_800 / count
    return start + second / 28_800 * 86_400 + second % 28_800
  }

  private static func squidLine(_ time: Int, _ random: inout SeededRandom) -> String {
    let bits = Int(random.next() >> 16)
    let pupil = bits % 90
    let milliseconds = bits % 997
    let head =
      "\(time).\(milliseconds + 100 > 999 ? 999 : milliseconds + 100)    \(bits % 89 + 10) "
      + "10.1.\(pupil / 100).\(pupil % 100 + 1) "
    let path = "/" + String(UInt64(bits), radix: 36) + "/page-of-a-lesson-\(bits % 8191).html"
    if bits % 2000 == 0 {
      let site = noteworthy[(bits / 2000) % noteworthy.count]
      return head + "\(site.answer) GET http://\(site.host)\(site.path ?? path) pupil\(pupil) "
        + "HIER_DIRECT/192.0.2.7 text/html\n"
    }
    return head + "TCP_MISS/200 \(bits % 60_000) GET http://site\(bits % 4001).example.org\(path) "
      + "pupil\(pupil) HIER_DIRECT/192.0.2.\(bits % 250) text/html\n"
  }

  private static let noteworthy: [(host: String, answer: String, path: String?)] = [
    ("www.bet365.com", "TCP_DENIED/403 3900", nil),
    ("www.pornhub.com", "TCP_DENIED/403 3900", nil),
    ("www.croxyproxy.com", "TCP_MISS/200 9000", nil),
    ("www.google.com", "TCP_MISS/200 9000", "/search?q=how+to+kill+myself"),
    ("thepiratebay.org", "TCP_MISS/200 9000", nil),
  ]

  private static func question(_ time: Int, _ random: inout SeededRandom) -> String {
    let bits = Int(random.next() >> 16)
    let device = bits % 90
    let host = bits % 700 == 0 ? "mullvad.net" : "name\(bits % 3001).example.org"
    let second = time % 86_400
    let clock = [second / 3600, second / 60 % 60, second % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    let head = "Mar  \((time - start) / 86_400 + 2) \(clock) dnsmasq[77]: "
    return "\(head)query[A] \(host) from 10.2.\(device / 100).\(device % 100 + 1)\n"
      + "\(head)forwarded \(host) to 192.0.2.53\n\(head)reply \(host) is 192.0.2.\(bits % 250)\n"
  }
}
