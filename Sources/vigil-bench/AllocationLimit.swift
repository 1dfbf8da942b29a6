/// How often one chunk of a format may allocate once the tables know every name in it.
struct AllocationLimit {
  /// The format's name.
  var format: String
  /// The most allocations for a chunk of 1 MiB.
  ///
  /// What a chunk needs whatever its lines: its ledger, its fold, its place in the turnstile. A
  /// line has none, so a limit that has to grow with the lines is a fault.
  var perChunk: Int

  /// One row for each format that must be fast.
  static let table = [
    AllocationLimit(format: "squid", perChunk: 12),
    AllocationLimit(format: "dnsmasq", perChunk: 24),
    AllocationLimit(format: "fortigate", perChunk: 16),
    AllocationLimit(format: "csv", perChunk: 16),
  ]
}
