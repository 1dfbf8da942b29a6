/// Which kind of device wrote a line.
public enum RecordKind: UInt8, CaseIterable, Sendable {
  /// A web proxy or filter: somebody asked for a page.
  case proxy
  /// A DNS server: a name was looked up, which does not prove a visit.
  case dns
  /// A firewall that inspects web traffic.
  case firewall

  /// The name in files and machine output.
  public var name: String { "\(self)" }

  /// Finds a kind by its name; `nil` when there is none of that name.
  public init?(name: String) {
    guard let kind = RecordKind.allCases.first(where: { $0.name == name }) else { return nil }
    self = kind
  }
}
