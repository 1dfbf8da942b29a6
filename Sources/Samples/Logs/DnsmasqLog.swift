internal import CivilTime

/// The DNS server's log, as Pi-hole writes it: local times without a year, and no users.
///
///     Mar  6 08:10:06 dnsmasq[1432]: query[A] www.example.org from 10.20.0.7
struct DnsmasqLog {
  var lines = LogLines()
  private var clock: LocalClock

  init(zone: SchoolZone) { clock = LocalClock(zone: zone) }

  /// Logs the look-up that comes before a visit; from a phone, it is all there is.
  mutating func log(_ visit: Visit, _ random: inout SplitMix64) {
    guard visit.isLookedUp, visit.route.asksNames else { return }
    // Question and answer stand together, so that one name asked for twice at once stays clear.
    let time = visit.route.isLookupOnly ? visit.time : visit.time - Int64(random.below(400))
    line(at: time, "query[A] ", visit.host, " from ", visit.client)
    let address = ServerAddress.text(of: visit.host)
    if visit.route.isLookupOnly, visit.answer == .blocked {
      line(at: time, "gravity blocked ", visit.host, " is ", "0.0.0.0")
    } else if !visit.alias.isEmpty {
      line(at: time, "forwarded ", visit.host, " to ", "192.0.2.53")
      line(at: time, "reply ", visit.host, " is ", "<CNAME>")
      line(at: time, "reply ", visit.alias, " is ", address)
    } else if random.happens(inThousand: 500) {
      line(at: time, "cached ", visit.host, " is ", address)
    } else {
      line(at: time, "forwarded ", visit.host, " to ", "192.0.2.53")
      line(at: time, "reply ", visit.host, " is ", address)
    }
  }

  private mutating func line(
    at time: Int64, _ source: String, _ name: String, _ verb: String, _ outcome: String
  ) {
    clock.show(time)
    lines.text.add(clock.syslog)
    lines.text.add(clock.second)
    lines.text.add(" dnsmasq[1432]: ")
    lines.text.add(source)
    lines.text.add(name)
    lines.text.add(verb)
    lines.text.add(outcome)
    lines.end(at: time)
  }
}
