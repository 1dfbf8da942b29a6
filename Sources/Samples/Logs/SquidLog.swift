/// The proxy's log, in Squid's own format, where a request is logged when it ends.
///
///     1772712878.327    192 10.20.0.7 TCP_MISS/200 75363 GET https://… EXAMPLE\\jdoe PINNED/… text/html
struct SquidLog {
  var lines = LogLines()

  /// Logs what the proxy sees of a visit.
  mutating func log(_ visit: Visit, _ random: inout SplitMix64) {
    switch visit.answer {
    case .challenged:
      askForPassword(visit, &random)
    case .openedOnly:
      open(visit, &random)
    case .blocked where visit.isSearch:
      open(visit, &random)
      refuse(visit, method: "GET https://\(visit.host)\(visit.path)", &random)
    case .blocked:
      refuse(visit, method: "CONNECT \(visit.host):443", &random)
    case .allowed where visit.isTunnel:
      let length = random.number(in: 3000...2_400_000)
      begin(visit, length, "TCP_TUNNEL/200", random.number(in: 3000...900_000))
      end(visit, "CONNECT \(visit.host):443", server: "HIER_DIRECT", type: "-", length)
    case .allowed:
      open(visit, &random)
      let length = random.number(in: 20...900)
      begin(visit, length, "TCP_MISS/200", random.number(in: 300...90_000))
      end(
        visit, "GET https://\(visit.host)\(visit.path)", server: "PINNED",
        type: visit.contentType, length)
    }
  }

  /// Two rounds of a sign-in: the browser asks without a name, and begins to say it.
  mutating func askForPassword(_ visit: Visit, _ random: inout SplitMix64) {
    var nobody = visit
    nobody.proxyUser = "-"
    for _ in 0..<2 {
      begin(nobody, 0, "TCP_DENIED/407", random.number(in: 4100...4500))
      end(nobody, "CONNECT \(visit.host):443", server: "HIER_NONE", type: "text/html", 0)
    }
  }

  /// The opening of a connection that the proxy looks into: no visit by itself.
  private mutating func open(_ visit: Visit, _ random: inout SplitMix64) {
    // It ends when the first request begins.
    begin(visit, 0, "NONE_NONE/200", 0, shownLength: random.number(in: 20...190))
    end(visit, "CONNECT \(visit.host):443", server: "HIER_DIRECT", type: "-", 0)
  }

  private mutating func refuse(
    _ visit: Visit, method: String, _ random: inout SplitMix64
  ) {
    let length = random.below(9)
    begin(visit, length, "TCP_DENIED/403", random.number(in: 3800...4000))
    end(visit, method, server: "HIER_NONE", type: "text/html", length)
  }

  /// The first five fields; the time is that of the end.
  private mutating func begin(
    _ visit: Visit, _ length: Int, _ result: String, _ bytes: Int, shownLength: Int? = nil
  ) {
    let time = Int(visit.time) + length
    lines.text.add(time / 1000)
    lines.text.add(".")
    lines.text.add(time % 1000, width: 3)
    lines.text.add(" ")
    lines.text.add(shownLength ?? length, width: 6, filler: " ")
    lines.text.add(" ")
    lines.text.add(visit.client)
    lines.text.add(" ")
    lines.text.add(result)
    lines.text.add(" ")
    lines.text.add(bytes)
    lines.text.add(" ")
  }

  /// The other fields, and the end of the line.
  private mutating func end(
    _ visit: Visit, _ request: String, server: String, type: String, _ length: Int
  ) {
    lines.text.add(request)
    lines.text.add(" ")
    lines.text.add(visit.proxyUser)
    lines.text.add(" ")
    lines.text.add(server)
    lines.text.add("/")
    lines.text.add(server == "HIER_NONE" ? "-" : ServerAddress.text(of: visit.host))
    lines.text.add(" ")
    lines.text.add(type)
    lines.end(at: visit.time + Int64(length))
  }
}
