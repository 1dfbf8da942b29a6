internal import Vocabulary

/// The audit log of Windows' DHCP server, `DhcpSrvLog-Mon.log` and its like.
///
///     ID,Date,Time,Description,IP Address,Host Name,MAC Address,User Name,TransactionID,…
///     10,03/12/26,08:55:01,Assign,10.30.0.7,LAB-07.school.example.org,020000000007,,…
///
/// Identifiers: 10 a new lease, 11 a renewal, 20 a BOOTP address; 12 given back, 16 deleted, 17 and
/// 18 expired. Dates are month, day and year whatever the computer's settings are; times are local.
/// The words above the heading explain the identifiers. Seen with Windows Server 2016 to 2022; see
/// learn.microsoft.com, "DHCP server log files".
struct WindowsDHCPLog: IdentityLines {
  private static let grants: Set<Substring> = ["10", "11", "20"]
  private static let ends: Set<Substring> = ["12", "16", "17", "18"]
  private let time: IdentityTime

  init(context: IdentityContext) { time = IdentityTime(context: context) }

  mutating func read(
    _ line: Substring, into reading: inout IdentityReading
  ) throws(IdentityFault) {
    let fields = line.split(separator: ",", omittingEmptySubsequences: false)
    let isEnd = WindowsDHCPLog.ends.contains(fields[0])
    guard isEnd || WindowsDHCPLog.grants.contains(fields[0]) else { return }
    guard fields.count >= 7 else { throw .missingField }
    guard let address = IdentityPlace.address(fields[4]) else { throw .badAddress }
    let date = fields[1].split(separator: "/")
    guard date.count == 3, let day = IdentityTime.date(date[2], date[0], date[1]),
      let clock = IdentityTime.clock(fields[2])
    else { throw .badTime }
    let hardware = IdentityPlace.hardware(fields[6])
    let host = IdentityPlace.host(fields[5])
    guard !hardware.isEmpty || !host.isEmpty else {
      // What expires is told without its device by some versions.
      if isEnd { return }
      throw .missingField
    }
    reading.keep(
      Lease(
        address: address, hardware: hardware, host: host,
        moment: try time.moment(day, clock), isEnd: isEnd))
  }
}
