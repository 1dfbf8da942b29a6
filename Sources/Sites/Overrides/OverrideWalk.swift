internal import WebAddress

/// Goes through the overridden sites that hold an address, the least specific first.
struct OverrideWalk {
  /// True once a host was met of which there are overrides with a path.
  private(set) var hasURLEntries = false
  /// Where the host of entries with a path begins.
  private let ownStart: Int
  private var place = 0
  private var prefixes: PathPrefixes?

  /// Starts before the shortest suffix of a host.
  init(of host: Span<UInt8>) {
    ownStart = PathPrefixes.hostStart(of: host, count: host.count)
  }

  /// The number of the next site; `nil` after the last.
  mutating func next(
    in table: OverrideTable, host: Span<UInt8>, suffixes: Span<HostSuffixes.Suffix>,
    path: Span<UInt8>
  ) -> Int? {
    while true {
      if let number = nextPath(in: table, host: host, path: path) { return number }
      guard place < suffixes.count else { return nil }
      let suffix = suffixes[place]
      place += 1
      let found = table.number(
        hash: suffix.hash.value, host: host, from: suffix.start, path: Span(), to: 0)
      guard let number = found else { continue }
      if table.sites[number].hasPaths, suffix.start == ownStart {
        hasURLEntries = true
        prefixes = PathPrefixes(after: suffix.hash)
      }
      return number
    }
  }

  private mutating func nextPath(
    in table: OverrideTable, host: Span<UInt8>, path: Span<UInt8>
  ) -> Int? {
    guard var prefixes else { return nil }
    while let prefix = prefixes.next(of: path) {
      let found = table.number(
        hash: prefix.hash.value, host: host, from: ownStart, path: path, to: prefix.end)
      guard let number = found else { continue }
      self.prefixes = prefixes
      return number
    }
    self.prefixes = nil
    return nil
  }
}
