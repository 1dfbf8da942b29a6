/// Stands in the place of a list's number and says what else the index holds of a host.
///
/// Only a host that is marked costs further look-ups.
enum EntryMark {
  /// The host has entries with a path.
  static let urls = UInt16.max
  /// The host has entries that hold for the name alone.
  static let nameOnly = UInt16.max - 1
  /// The host has entries that hold below it only.
  static let belowOnly = UInt16.max - 2
  /// Lists take the host out of what they say of the names above it.
  static let exceptions = UInt16.max - 3
  /// The host has entries that hold for one port, with a path or without.
  static let ports = UInt16.max - 4
  /// The first number that no list can have.
  static let first = ports
}
