internal import Vocabulary

/// FreeRADIUS's `detail` files of accounting: who is on the wireless network, and from where.
///
///     Thu Mar 12 08:55:01 2026
///     <TAB>Acct-Status-Type = Start
///     <TAB>User-Name = "aexample"
///     <TAB>Framed-IP-Address = 10.30.0.7
///     <TAB>Calling-Station-Id = "02-00-00-00-00-07"
///     <TAB>Timestamp = 1773305701
///
/// A record ends with an empty line. `Timestamp` counts where it stands, else the local time at the
/// head; `Acct-Delay-Time` is taken off. Start, Interim-Update, Alive and Stop count; what names a
/// computer (`host/…`, `…$`) instead of a user is left out. Seen with FreeRADIUS 3.0 and 3.2; see
/// freeradius.org, `rlm_detail`.
struct FreeRADIUSDetail: IdentityLines {
  private let time: IdentityTime
  private var head: Substring?
  private var values: [Substring: String] = [:]

  init(context: IdentityContext) { time = IdentityTime(context: context) }

  mutating func read(
    _ line: Substring, into reading: inout IdentityReading
  ) throws(IdentityFault) {
    guard line.first == "\t" || line.first == " " else {
      // A head without an empty line before it begins a record too.
      try finish(into: &reading)
      if !line.isEmpty { head = line }
      return
    }
    guard head != nil, let equals = line.firstIndex(of: "=") else { return }
    let name = line[..<equals].split { $0 == " " || $0 == "\t" }
    let value = line[equals...].dropFirst().drop { $0 == " " }
    guard name.count == 1, values.count < 256 else { return }
    values[name[0]] = String(value.filter { $0 != "\"" })
  }

  mutating func finish(into reading: inout IdentityReading) throws(IdentityFault) {
    defer {
      head = nil
      values = [:]
    }
    guard let head, let status = values["Acct-Status-Type"] else { return }
    let isEnd = status == "Stop"
    guard isEnd || ["Start", "Interim-Update", "Alive"].contains(status) else { return }
    guard let written = values["User-Name"] else { throw .missingField }
    if written.hasPrefix("host/") || written.hasSuffix("$") { return }
    let user = UserName.normalised(written)
    if user.isEmpty { return }
    let delay = values["Acct-Delay-Time"].flatMap { Int64($0) } ?? 0
    let moment = try moment(head).advanced(milliseconds: -max(0, min(delay, 86_400)) * 1000)
    try keep(user, moment, isEnd: isEnd, in: &reading)
  }

  /// Takes the sign-in at the address, or where there is none yet at the hardware address.
  private func keep(
    _ user: String, _ moment: Instant, isEnd: Bool, in reading: inout IdentityReading
  ) throws(IdentityFault) {
    let address = values["Framed-IP-Address"] ?? values["Framed-IPv6-Address"]
    let place: String
    if let address {
      guard let found = IdentityPlace.address(address) else { throw .badAddress }
      place = found
    } else {
      // Some access points write the network's name behind the hardware address.
      place = IdentityPlace.hardware((values["Calling-Station-Id"] ?? "").prefix(17))
    }
    guard !place.isEmpty else { throw .missingField }
    reading.keep(SignIn(user: user, place: place, moment: moment, isEnd: isEnd))
    guard isEnd, let seconds = values["Acct-Session-Time"].flatMap({ Int64($0) }),
      (1...604_800).contains(seconds)
    else { return }
    // The end tells of the whole session, should its beginning be lost.
    reading.signIns.append(
      SignIn(
        user: user, place: place, moment: moment.advanced(milliseconds: -seconds * 1000),
        until: moment))
  }

  private func moment(_ head: Substring) throws(IdentityFault) -> Instant {
    guard let text = values["Timestamp"] else { return try time.ctime(head) }
    guard let seconds = Int64(text), (0..<253_402_300_800).contains(seconds) else {
      throw .badTime
    }
    return Instant(seconds: seconds)
  }
}
