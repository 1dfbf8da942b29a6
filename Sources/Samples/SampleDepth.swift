/// How much of a school's life an invented school has.
public enum SampleDepth: String, CaseIterable, Sendable {
  /// Everybody has devices of their own, whose addresses stay; every weekday is a school day.
  case plain
  /// Devices that are shared, leases, sign-ins, relays, pages with all that they bring along, and the
  /// school's holidays as well.
  case complete
}
