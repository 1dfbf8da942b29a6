// hot: asked for each label of each host that a worker does not know yet; allocates nothing.

extension SearchEngineTable {
  /// False for most hosts that have no row: no host of a row has such a label.
  ///
  /// - Parameter label: At most eight bytes of one of the host's labels, in lower case, the first
  ///   byte the lowest.
  public static func mayHaveRow(ofLabel label: UInt64) -> Bool {
    let place = bit(of: label)
    let filter = labelFilter
    return filter[Int(place >> 6)] >> (place & 63) & 1 != 0 && firstLabels.contains(label)
  }

  /// The bit of a label among 4,096: where ``labelFilter`` does not have it, no row begins with the
  /// label.
  @inline(__always)
  private static func bit(of label: UInt64) -> UInt64 {
    (label &* 0x9E37_79B9_7F4A_7C15) >> 52
  }

  private static let labelFilter: [UInt64] = {
    var filter = [UInt64](repeating: 0, count: 64)
    for label in firstLabels { filter[Int(bit(of: label) >> 6)] |= 1 << (bit(of: label) & 63) }
    return filter
  }()

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
        labels.insert(label.reversed().reduce(0) { $0 << 8 | UInt64($1) })
      }
    }
    return labels
  }()
}
