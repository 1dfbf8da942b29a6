internal import CivilTime
internal import Vocabulary

/// The school's devices, each of which logs what it sees of a visit.
struct Network {
  private var squid = SquidLog()
  private var fortigate: FortigateLog
  private var dnsmasq: DnsmasqLog
  private let files: [SampleFormat: OutputFile]

  /// Takes the files of the logs that the school has; the other devices log nothing.
  init(zone: SchoolZone, files: [SampleFormat: OutputFile]) {
    fortigate = FortigateLog(zone: zone)
    dnsmasq = DnsmasqLog(zone: zone)
    self.files = files
  }

  /// Logs a visit where it is seen.
  mutating func log(_ visit: Visit, _ random: inout SplitMix64) {
    if files[.dnsmasq] != nil { dnsmasq.log(visit, &random) }
    if files[.fortigate] != nil { fortigate.log(visit, &random) }
    if files[.squid] != nil, visit.route.usesProxy {
      squid.log(visit, &random)
    }
  }

  /// Logs that the proxy asks for a password before a visit.
  mutating func askForPassword(_ visit: Visit, _ random: inout SplitMix64) {
    if files[.squid] != nil, visit.route == .desk { squid.askForPassword(visit, &random) }
  }

  /// Writes every line before a moment in milliseconds UTC.
  mutating func write(before moment: Int64) throws {
    if let file = files[.squid] { try squid.lines.write(before: moment, to: file) }
    if let file = files[.fortigate] { try fortigate.lines.write(before: moment, to: file) }
    if let file = files[.dnsmasq] { try dnsmasq.lines.write(before: moment, to: file) }
  }
}
