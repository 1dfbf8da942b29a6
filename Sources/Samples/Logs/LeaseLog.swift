internal import CivilTime

/// The DHCP server's log, as dnsmasq writes it: local times without a year.
///
///     Mar  6 08:52:31 dnsmasq-dhcp[1432]: DHCPACK(eth0) 10.60.0.7 00:00:5e:00:53:0c laptop-12
struct LeaseLog {
  var lines = LogLines()
  private var clock: LocalClock

  init(zone: SchoolZone) { clock = LocalClock(zone: zone) }

  /// Hands out a lease: the four lines of one that is new.
  mutating func handOut(
    _ address: String, to hardware: String, named host: String, at time: Int64
  ) {
    line(at: time, "DHCPDISCOVER(eth0) \(hardware)")
    line(at: time, "DHCPOFFER(eth0) \(address) \(hardware)")
    line(at: time + 1000, "DHCPREQUEST(eth0) \(address) \(hardware)")
    line(at: time + 1000, "DHCPACK(eth0) \(address) \(hardware)\(host.isEmpty ? "" : " \(host)")")
  }

  /// Takes a lease back that the device gives up.
  mutating func release(_ address: String, of hardware: String, at time: Int64) {
    line(at: time, "DHCPRELEASE(eth0) \(address) \(hardware)")
  }

  private mutating func line(at time: Int64, _ text: String) {
    let shown = time + ClockDrift.leases
    clock.show(shown)
    lines.text.add("\(clock.syslog)\(clock.second) dnsmasq-dhcp[1432]: \(text)")
    lines.end(at: shown)
  }
}
