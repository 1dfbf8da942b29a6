internal import CivilTime

/// The firewall's log, in FortiGate's format: web filter for those who signed in, and DNS for the
/// network for guests.
struct FortigateLog {
  var lines = LogLines()
  private var clock: LocalClock

  init(zone: SchoolZone) { clock = LocalClock(zone: zone) }

  /// Logs what the firewall sees of a visit.
  mutating func log(_ visit: Visit, _ random: inout SplitMix64) {
    switch visit.route {
    case .guestPhone: lookUp(visit, &random)
    case .desk, .phone, .leased, .underOtherName, .relayed(.forwarder): break
    case .wireless, .relayed(.terminalServer): filter(visit, at: visit.time, &random)
    case .roundTheProxy:
      // Tried again at once, without the proxy.
      filter(visit, at: visit.time + Int64(random.number(in: 2000...9000)), &random)
    }
  }

  private mutating func filter(_ visit: Visit, at time: Int64, _ random: inout SplitMix64) {
    let isBlocked = visit.answer == .blocked
    head(
      at: time, id: isBlocked ? "0316013056" : "0317013312", subtype: "webfilter",
      event: isBlocked ? "ftgd_blk" : "ftgd_allow", level: isBlocked ? "warning" : "notice",
      &random)
    source(of: visit, network: visit.route == .wireless ? "wireless" : "wired", &random)
    user(of: visit)
    lines.text.add(" dstip=")
    lines.text.add(ServerAddress.text(of: visit.host))
    lines.text.add(" dstport=443 dstintf=\"wan1\" dstintfrole=\"wan\" proto=6 ")
    lines.text.add("httpmethod=\"GET\" service=\"HTTPS\" hostname=\"")
    lines.text.add(visit.host)
    lines.text.add("\" profile=\"school\" action=\"")
    lines.text.add(isBlocked ? "blocked" : "passthrough")
    lines.text.add("\" reqtype=\"direct\" url=\"https://")
    lines.text.add(visit.host)
    lines.text.add(visit.path)
    lines.text.add("\" sentbyte=")
    lines.text.add(random.number(in: 600...2000))
    lines.text.add(" rcvdbyte=")
    lines.text.add(isBlocked ? 0 : random.number(in: 3000...90_000))
    if !visit.referrer.isEmpty {
      lines.text.add(" referralurl=\"")
      lines.text.add(visit.referrer)
      lines.text.add("\"")
    }
    lines.text.add(" direction=\"outgoing\" msg=\"URL belongs to ")
    lines.text.add(isBlocked ? "a denied" : "an allowed")
    lines.text.add(" category in policy\" ratemethod=\"domain\" cat=")
    lines.text.add(visit.firewall.number)
    lines.text.add(" catdesc=\"")
    lines.text.add(visit.firewall.words)
    lines.text.add("\"")
    lines.end(at: time)
  }

  /// A question, which is no visit, and its answer, which is one.
  private mutating func lookUp(_ visit: Visit, _ random: inout SplitMix64) {
    head(
      at: visit.time, id: "1500054000", subtype: "dns", event: "dns-query", level: "information",
      &random)
    source(of: visit, network: "guests", &random)
    question(of: visit)
    lines.end(at: visit.time)
    head(
      at: visit.time, id: "1501054802", subtype: "dns", event: "dns-response", level: "notice",
      &random)
    source(of: visit, network: "guests", &random)
    question(of: visit)
    lines.text.add(" ipaddr=\"")
    lines.text.add(ServerAddress.text(of: visit.host))
    lines.text.add("\" msg=\"Domain is monitored\" action=\"pass\" cat=")
    lines.text.add(visit.firewall.number)
    lines.text.add(" catdesc=\"")
    lines.text.add(visit.firewall.words)
    lines.text.add("\"")
    lines.end(at: visit.time)
  }

  private mutating func question(of visit: Visit) {
    lines.text.add(" dstip=192.0.2.53 dstport=53 dstintf=\"wan1\" dstintfrole=\"wan\" proto=17 ")
    lines.text.add("profile=\"guests\" xid=28545 qname=\"")
    lines.text.add(visit.host)
    lines.text.add("\" qtype=\"A\" qtypeval=1 qclass=\"IN\"")
  }

  private mutating func head(
    at time: Int64, id: String, subtype: String, event: String, level: String,
    _ random: inout SplitMix64
  ) {
    clock.show(time)
    lines.text.add("date=")
    lines.text.add(clock.date)
    lines.text.add(" time=")
    lines.text.add(clock.time)
    lines.text.add(clock.second)
    lines.text.add(" devname=\"EXAMPLE-FW1\" devid=\"FGT60F0000000001\" eventtime=")
    lines.text.add(Int(time) * 1_000_000 + random.below(1_000_000))
    lines.text.add(" tz=\"")
    lines.text.add(clock.offset)
    lines.text.add("\" logid=\"")
    lines.text.add(id)
    lines.text.add("\" type=\"utm\" subtype=\"")
    lines.text.add(subtype)
    lines.text.add("\" eventtype=\"")
    lines.text.add(event)
    lines.text.add("\" level=\"")
    lines.text.add(level)
    lines.text.add("\" vd=\"root\" policyid=12 sessionid=")
    lines.text.add(random.number(in: 400_000...499_999))
  }

  private mutating func source(
    of visit: Visit, network: String, _ random: inout SplitMix64
  ) {
    lines.text.add(" srcip=")
    lines.text.add(visit.client)
    lines.text.add(" srcport=")
    lines.text.add(random.number(in: 50_000...65_000))
    lines.text.add(" srcintf=\"")
    lines.text.add(network)
    lines.text.add("\" srcintfrole=\"lan\"")
  }

  private mutating func user(of visit: Visit) {
    guard !visit.user.isEmpty else { return }
    lines.text.add(" user=\"")
    lines.text.add(visit.user)
    lines.text.add("\" group=\"school\" authserver=\"portal\"")
  }
}
