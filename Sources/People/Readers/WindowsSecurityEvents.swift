internal import Vocabulary

/// Windows' security events 4624 (somebody signed in) and 4768 (somebody was given a ticket),
/// exported as CSV.
///
/// Takes the columns of `Get-WinEvent | Export-Csv` (`Id`, `TimeCreated`, `MachineName`, `Message`)
/// and of the Event Viewer (`Event ID`, `Date and Time`, and the message behind the last heading),
/// and columns with the events' own names (`TargetUserName`, `IpAddress`, `LogonType`). Accounts of
/// computers (`…$`) and of Windows itself, services' and batches' sign-ins and refused tickets are
/// left out. The texts are those of an English Windows; see learn.microsoft.com, "4624(S)", "4768(S,
/// F)". Checked with invented exports only.
struct WindowsSecurityEvents {
  /// Interactive, network, unlock, remote interactive, cached.
  private static let people: Set<String> = ["2", "3", "7", "10", "11"]
  private let time: IdentityTime
  private var places: [String: Int] = [:]
  private var count = 0

  init(context: IdentityContext) { time = IdentityTime(context: context) }

  mutating func read(_ rows: [CSVRows.Row], into reading: inout IdentityReading) {
    guard let heading = rows.first else { return }
    count = heading.fields.count
    places = Dictionary(heading.fields.enumerated().map { ($1.lowercased(), $0) }) { first, _ in
      first
    }
    for row in rows.dropFirst() {
      reading.lines += 1
      do throws(IdentityFault) {
        try read(row, into: &reading)
      } catch {
        reading.refuse(error)
      }
    }
  }

  private func read(
    _ row: CSVRows.Row, into reading: inout IdentityReading
  ) throws(IdentityFault) {
    let id = value(["id", "event id", "eventid"], of: row)
    guard id == "4624" || id == "4768" else { return }
    let isTicket = id == "4768"
    // The Event Viewer names no column for the message.
    let message = value(["message"], of: row) ?? row.fields.dropFirst(count).first ?? ""
    let part = isTicket ? "Account Information:" : "New Logon:"
    func detail(_ columns: [String], _ label: String, from part: String = "") -> String {
      value(columns, of: row) ?? WindowsSecurityEvents.value(label, in: message, from: part)
    }
    let account = detail(["targetusername"], "Account Name:", from: part)
    guard !account.isEmpty else { throw .missingField }
    guard !WindowsSecurityEvents.isSystem(account) else { return }
    if isTicket {
      let result = detail(["status"], "Result Code:")
      if !result.isEmpty, result != "0x0" { return }
    } else {
      let kind = detail(["logontype"], "Logon Type:")
      if !WindowsSecurityEvents.people.contains(kind) { return }
    }
    let address = detail(["ipaddress"], isTicket ? "Client Address:" : "Source Network Address:")
    let computer = value(["machinename", "computer"], of: row) ?? ""
    guard let place = try WindowsSecurityEvents.place(address, at: isTicket ? "" : computer) else {
      return
    }
    guard let written = value(["timecreated", "date and time", "timegenerated"], of: row) else {
      throw .missingField
    }
    let user = UserName.normalised(account)
    guard !user.isEmpty else { return }
    reading.keep(SignIn(user: user, place: place, moment: try time.export(written[...])))
  }

  /// The address, or the computer itself where somebody sits at it; `nil` when neither is told.
  private static func place(
    _ address: String, at computer: String
  ) throws(IdentityFault) -> String? {
    if ["", "-", "127.0.0.1", "::1", "0.0.0.0"].contains(address) {
      let host = IdentityPlace.host(computer)
      return host.isEmpty ? nil : host
    }
    guard let place = IdentityPlace.address(address) else { throw .badAddress }
    return ["127.0.0.1", "0.0.0.0"].contains(place) ? nil : place
  }

  private static func isSystem(_ account: String) -> Bool {
    let name = account.lowercased()
    return name.hasSuffix("$") || name.hasPrefix("dwm-") || name.hasPrefix("umfd-")
      || ["-", "system", "anonymous logon", "local service", "network service"].contains(name)
  }

  /// The first of these columns that the row has with something in it.
  private func value(_ columns: [String], of row: CSVRows.Row) -> String? {
    for column in columns {
      guard let place = places[column], row.fields.indices.contains(place) else { continue }
      if !row.fields[place].isEmpty { return row.fields[place] }
    }
    return nil
  }

  /// What stands behind a label in a message, up to the end of the line; empty when there is none.
  private static func value(_ label: String, in message: String, from part: String) -> String {
    var rest = message[...]
    if !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return "" }
      rest = rest[found.upperBound...]
    }
    guard let found = rest.firstRange(of: label) else { return "" }
    return CSVText.trimmed(
      String(rest[found.upperBound...].prefix { !$0.isNewline }).unicodeScalars)
  }
}
