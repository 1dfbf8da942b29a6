public import Vocabulary

/// The register of devices that the school gave out: who holds which, from when to when (P26).
///
/// A CSV file with the headings `device`, `user`, `from` and `to`; the device is a hardware address,
/// a computer's name or a fixed address. Dates are days, both included; without `to` it is held
/// still. A row that cannot be read is counted and told, and the others hold.
public struct DeviceRegister: Sendable {
  private struct Holding {
    let user: String
    let first: Day
    let last: Day
  }

  /// How many faulty rows are told one by one.
  private static let toldRows = 10

  /// What somebody should put right, by line; no name stands in it.
  public private(set) var problems: [Complaint] = []
  /// A digest of the file, to know whether it changed; empty when there is none.
  public private(set) var digest = ""
  private var holdings: [String: [Holding]] = [:]

  /// Makes an empty register.
  public init() {}

  /// How many devices it holds.
  public var count: Int { holdings.count }

  /// Reads a register.
  ///
  /// - Throws: a ``Complaint`` when the file is no CSV or lacks a column.
  public init(csv: [UInt8], file: String) throws(Complaint) {
    let rows = try CSVRows(bytes: csv, file: file).rows
    digest = String(SHA256.hex(SHA256.hash(csv)).prefix(16))
    let heading = rows.first?.fields.map { $0.lowercased() } ?? []
    var places: [String: Int] = [:]
    for column in ["device", "user", "from", "to"] {
      guard let place = heading.firstIndex(of: column) else {
        throw Complaint(
          file: file, line: 1, what: "there is no column \"\(column)\"",
          mend: "write the headings device, user, from and to")
      }
      places[column] = place
    }
    for row in rows.dropFirst() {
      let fields = places.mapValues { row.fields.indices.contains($0) ? row.fields[$0] : "" }
      guard let what = add(fields) else { continue }
      if problems.count < DeviceRegister.toldRows {
        problems.append(Complaint(file: file, line: row.line, what: what, mend: "mend the row"))
      }
    }
  }

  /// Who holds a device on a day, by any of what it is known by; `nil` when nobody does, or the
  /// register names several.
  func holder(of names: [String], on day: Day) -> String? {
    let holders = names.filter { !$0.isEmpty }.flatMap { holdings[$0] ?? [] }
      .filter { $0.first <= day && day <= $0.last }
    let users = Set(holders.map(\.user))
    return users.count == 1 ? users.first : nil
  }

  /// Takes a row; what is wrong with it, or `nil`.
  private mutating func add(_ fields: [String: String]) -> String? {
    let device = IdentityPlace.any(fields["device"] ?? "")
    let user = UserName.normalised(fields["user"] ?? "")
    if device.isEmpty { return "the device is neither an address nor a name" }
    if user.isEmpty { return "the row has no user" }
    guard let first = Day(fields["from"] ?? "") else {
      return "\"from\" is no date, such as 2026-09-01"
    }
    let to = fields["to"] ?? ""
    guard let last = to.isEmpty ? Day(number: .max) : Day(to) else {
      return "\"to\" is no date, such as 2027-07-20"
    }
    if last < first { return "\"to\" is before \"from\"" }
    holdings[device, default: []].append(Holding(user: user, first: first, last: last))
    return nil
  }
}
