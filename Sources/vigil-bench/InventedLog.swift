internal import Formats
internal import Vocabulary

/// Invented logs, the same each time.
struct InventedLog {
  private var state: UInt64 = 20_261_121
  private var second = 0

  /// At least `bytes` bytes of a format's lines.
  static func text(format: String, bytes: Int) -> String {
    var log = InventedLog()
    var text = format == "csv" ? "Time,User,Client,Action,URL,Bytes\n" : ""
    while text.utf8.count < bytes {
      switch format {
      case "squid": text += log.squid()
      case "dnsmasq": text += log.dnsmasq()
      case "fortigate": text += log.fortigate()
      default: text += log.csv()
      }
      log.second += 1
    }
    return text
  }

  /// How the CSV lines are to be read.
  static func csvSettings() throws(Complaint) -> CSVSettings {
    try CSVSettings(
      columns: [
        .time: "Time", .user: "User", .client: "Client", .action: "Action", .url: "URL",
        .bytes: "Bytes",
      ],
      timeFormat: CSVTimeFormat("dd/MM/yyyy HH:mm:ss"), actions: [.allowed: ["Allowed"]])
  }

  private mutating func pick(_ below: Int) -> Int {
    // Marsaglia's xorshift64.
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % below
  }

  private mutating func host() -> String { "www\(pick(9)).site\(pick(2000)).example.org" }

  /// The time of day, a minute for each 200 lines.
  private var time: String {
    let minute = second / 200 % 600
    return "\(10 + minute / 60):\(10 + minute % 60 / 2):\(10 + second % 200 / 5)"
  }

  private mutating func squid() -> String {
    let tag = ["TCP_TUNNEL/200", "TCP_MISS/200", "TCP_DENIED/403"][pick(3)]
    let address =
      pick(3) > 0 ? "CONNECT \(host()):443" : "GET http://\(host())/p/\(pick(9999))?q=\(pick(99))"
    let user = pick(4) == 0 ? "-" : "pupil\(pick(900))"
    return "\(1_772_000_000 + second / 10).\(100 + pick(900)) \(pick(900)) 10.0.\(pick(8)).7 "
      + "\(tag) \(pick(99_999)) \(address) \(user) HIER_DIRECT/192.0.2.1 text/html\n"
  }

  private mutating func dnsmasq() -> String {
    let host = host()
    let head = "Mar  5 \(time) dnsmasq[713]: "
    return head + "query[A] \(host) from 10.0.\(pick(8)).\(pick(200))\n" + head
      + "reply \(host) is 192.0.2.\(pick(200))\n"
  }

  private mutating func fortigate() -> String {
    "date=2026-03-05 time=\(time) devname=\"FG\" devid=\"FG100\" logid=\"0317013312\" type=\"utm\" "
      + "subtype=\"webfilter\" eventtype=\"ftgd_allow\" level=\"notice\" vd=\"root\" "
      + "srcip=10.0.\(pick(8)).\(pick(200)) user=\"pupil\(pick(900))\" policyid=\(pick(9)) "
      + "hostname=\"\(host())\" action=\"passthrough\" url=\"/p/\(pick(9999))\" "
      + "catdesc=\"Education\" rcvdbyte=\(pick(99_999))\n"
  }

  private mutating func csv() -> String {
    "05/03/2026 \(time),pupil\(pick(900)),10.0.\(pick(8)).\(pick(200)),Allowed,"
      + "\"https://\(host())/p/\(pick(9999))\",\(pick(99_999))\n"
  }
}
