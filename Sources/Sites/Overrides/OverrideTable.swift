// hot: called for each host that a worker does not know yet, in schools with overrides.
internal import Vocabulary
internal import WebAddress

/// The school's overrides, found by host and path: few, so they stand in memory.
struct OverrideTable: Sendable {
  private(set) var sites: [OverriddenSite] = []
  /// A site's number and one more, in the slot of its hash or the next free one; 0 in a free slot.
  ///
  /// At most one slot in four is taken.
  private var slots: [UInt32]

  /// Makes the table.
  init(_ overrides: [SiteOverride], taxonomy: Taxonomy) {
    var count = 4
    while count < overrides.count * 8 { count *= 2 }
    slots = [UInt32](repeating: 0, count: count)
    for override in overrides {
      let host = Array(override.site.host.utf8)
      let path = Array(override.site.path.utf8)
      if !path.isEmpty { sites[place(of: host, [])].hasPaths = true }
      sites[place(of: host, path)].add(override, taxonomy: taxonomy)
    }
  }

  /// True when there are none.
  var isEmpty: Bool { sites.isEmpty }

  /// What the overrides of a normalised host, or one with a path and query, come to.
  ///
  /// Allocates nothing.
  func sum(
    ofHost host: Span<UInt8>, suffixes: Span<HostSuffixes.Suffix>, path: Span<UInt8>
  ) -> OverrideSum {
    var sum = OverrideSum()
    var walk = OverrideWalk(of: host)
    while let number = walk.next(in: self, host: host, suffixes: suffixes, path: path) {
      sum.add(sites[number])
    }
    sum.hasURLEntries = walk.hasURLEntries
    return sum
  }

  /// The number of the site that ends the host from `start` on and begins the path up to `end`.
  func number(
    hash: UInt64, host: Span<UInt8>, from start: Int, path: Span<UInt8>, to end: Int
  ) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if sites[number].hash == hash, isSite(number, host, from: start, path, to: end) {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isSite(
    _ number: Int, _ host: Span<UInt8>, from start: Int, _ path: Span<UInt8>, to end: Int
  ) -> Bool {
    let site = sites[number]
    guard site.host.count == host.count - start, site.path.count == end else { return false }
    for place in site.host.indices where site.host[place] != host[start + place] { return false }
    for place in 0..<end where site.path[place] != HostName.lowerCase(path[place]) { return false }
    return true
  }

  /// The number of a site, which is added where it is new.
  private mutating func place(of host: [UInt8], _ path: [UInt8]) -> Int {
    var hash = ByteHash()
    for byte in host.reversed() { hash.add(byte) }
    for byte in path { hash.add(byte) }
    let known = number(
      hash: hash.value, host: host.span, from: 0, path: path.span, to: path.count)
    if let known { return known }
    sites.append(OverriddenSite(host: host, path: path, hash: hash.value))
    var slot = Int(truncatingIfNeeded: hash.value) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(sites.count)
    return sites.count - 1
  }
}
