public import Vocabulary

/// A log that tells which device had an address, or who was signed in where.
public struct IdentityLogSettings: Hashable, Sendable {
  /// How the log is written.
  public enum Format: String, CaseIterable, Sendable {
    case dnsmasqDHCP = "dnsmasq-dhcp"
    case iscDHCPD = "isc-dhcpd"
    case iscDHCPDLeases = "isc-dhcpd-leases"
    case keaLeases = "kea-leases"
    case windowsDHCP = "windows-dhcp"
    case freeRADIUS = "freeradius"
    case windowsSecurity = "windows-security"
    case csv
  }

  /// What a column of the plain CSV may hold.
  public enum Column: String, CaseIterable, Sendable {
    case user, address, device, from, to
  }

  /// The name in complaints; each has its own.
  public var name: String
  /// Paths of its files, with `*` and `?`.
  public var files: [String]
  /// How it is written.
  public var format: Format
  /// The zone of times that name none.
  public var timeZone: String
  /// What comes first in dates such as `05/06/2026`.
  public var dateOrder: DateOrder
  /// The headings of the plain CSV; a column's own name where none is given.
  public var columns: [Column: String]

  /// Makes the settings of a log.
  public init(
    name: String, files: [String], format: Format, timeZone: String = "Europe/London",
    dateOrder: DateOrder = .dayFirst, columns: [Column: String] = [:]
  ) {
    self.name = name
    self.files = files
    self.format = format
    self.timeZone = timeZone
    self.dateOrder = dateOrder
    self.columns = columns
  }
}
