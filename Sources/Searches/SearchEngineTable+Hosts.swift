// hot: asked for each host that a worker does not know yet; allocates nothing.

extension SearchEngineTable {
  /// False for most hosts that have no row, by a quick look at their labels.
  ///
  /// - Parameter host: lower case, without a port or a trailing dot.
  public static func mayHaveRow(_ host: Span<UInt8>) -> Bool {
    let mask = labelMask
    var front: UInt64 = 0
    var length = 0
    for place in 0...host.count {
      if place < host.count, host[place] != UInt8(ascii: ".") {
        if length < 8 { front = front << 8 | UInt64(host[place]) }
        length += 1
        continue
      }
      if mask & bit(of: front) != 0, firstLabels.contains(front) { return true }
      front = 0
      length = 0
    }
    return false
  }

  /// One bit for a label: where ``labelMask`` does not have it, no row begins with the label.
  @inline(__always)
  private static func bit(of label: UInt64) -> UInt64 {
    1 << ((label &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }

  private static let labelMask = firstLabels.reduce(into: UInt64(0)) { $0 |= bit(of: $1) }

  /// At most eight bytes of the first label of each row's hosts; a host of the row has that label.
  private static let firstLabels: Set<UInt64> = {
    var labels: Set<UInt64> = []
    for row in rows {
      for hosts in row.hosts {
        let name: String
        switch hosts {
        case .domain(let domain): name = domain
        case .anyCountry(let front): name = front
        }
        let label = name.utf8.prefix { $0 != UInt8(ascii: ".") }.prefix(8)
        labels.insert(label.reduce(0) { $0 << 8 | UInt64($1) })
      }
    }
    return labels
  }()
}
