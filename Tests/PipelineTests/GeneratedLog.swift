import TestSupport

/// Invented logs; the same for the same seed.
struct GeneratedLog {
  private var random: SeededRandom

  private init(seed: UInt64) { random = SeededRandom(seed: seed) }

  private mutating func pick(_ below: Int) -> Int { Int.random(in: 0..<below, using: &random) }

  private mutating func host() -> String {
    switch pick(12) {
    case 0: "listed.example"
    case 1: "a.listed.example"
    case 2: "192.0.2.\(pick(9))"
    default: "h\(pick(9)).site\(pick(400)).example.org"
    }
  }

  /// A log of a format, with lines that are refused, skipped and very long among the others.
  static func text(format: String, lines: Int, seed: UInt64) -> String {
    var log = GeneratedLog(seed: seed)
    var text = ""
    for number in 0..<lines {
      if log.pick(60) == 0 {
        text +=
          ["", "no line of this format", String(repeating: "x", count: 70_000)][log.pick(3)]
          + "\n"
      }
      switch format {
      case "squid": text += log.squid(number)
      case "dnsmasq": text += log.dnsmasq(number)
      default: text += log.fortigate(number)
      }
    }
    return text
  }

  private mutating func squid(_ number: Int) -> String {
    let tags = ["TCP_TUNNEL/200", "TCP_DENIED/403", "TCP_MISS/200", "NONE_NONE/200"][pick(4)]
    let user = pick(3) == 0 ? "-" : "user\(pick(60))"
    let address =
      pick(2) == 0 ? "CONNECT \(host()):443" : "GET http://\(host())/p\(pick(9))?q=\(pick(99))"
    return "\(1_772_000_000 + number * 7).\(100 + pick(900)) \(pick(9000)) 10.0.0.\(pick(50)) "
      + "\(tags) \(pick(99_999)) \(address) \(user) HIER_DIRECT/192.0.2.1 -\n"
  }

  private mutating func dnsmasq(_ number: Int) -> String {
    let minute = number / 40
    let time = "Mar  5 \(10 + minute / 60):\(10 + minute % 50):\(10 + number % 40) dnsmasq[7]: "
    let host = host()
    var lines = time + "query[A] \(host) from 10.0.0.\(pick(50))\n"
    switch pick(4) {
    case 0: lines += time + "gravity blocked \(host) is 0.0.0.0\n"
    case 1: lines += time + "forwarded \(host) to 192.0.2.53\n"
    case 2: lines += time + "reply \(host) is 192.0.2.7\n"
    default: break
    }
    return lines
  }

  private mutating func fortigate(_ number: Int) -> String {
    let action = ["blocked", "passthrough"][pick(2)]
    return "date=2026-03-05 time=\(10 + number / 3600 % 10):\(10 + number / 60 % 50):"
      + "\(10 + number % 50) devid=\"FG\" logid=\"0316013056\" type=\"utm\" subtype=\"webfilter\" "
      + "srcip=10.0.0.\(pick(50)) user=\"user\(pick(60))\" hostname=\"\(host())\" "
      + "action=\"\(action)\" url=\"/p\(pick(99))\" catdesc=\"Games \\\"\(pick(3))\\\"\" rcvdbyte=\(pick(999))\n"
  }
}
