extension AddressRange {
  /// Reads `10.30.0.0/16`, `fd00:30::/32`, `10.30.0.5` or `10.30.0.5-10.30.0.99`.
  ///
  /// - Returns: the ranges that hold each of the addresses once, ascending; `nil` when it is none of
  ///   these, or when bits behind the length are set, which is mostly a slip.
  public static func ranges(in text: String) -> [AddressRange]? {
    if let slash = text.firstIndex(of: "/") {
      let digits = text[text.index(after: slash)...]
      guard let address = AddressNumber(Array(text[..<slash].utf8).span),
        digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(digits),
        length <= address.bitCount
      else { return nil }
      let range = AddressRange(of: address, length: length)
      return range.first == address ? [range] : nil
    }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { end in
      AddressNumber(Array(end.filter { $0 != " " }.utf8).span)
    }
    guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1], first <= last,
      first.isIPv6 == last.isIPv6
    else { return nil }
    return ranges(from: first, to: last)
  }

  /// The largest ranges that make up what lies between two addresses of one kind, both included.
  private static func ranges(from first: AddressNumber, to last: AddressNumber) -> [AddressRange] {
    var ranges: [AddressRange] = []
    var next = first.value
    while true {
      var bits = min(next == 0 ? first.bitCount : next.trailingZeroBitCount, first.bitCount)
      while bits > 0, last.value - next < ones(bits) { bits -= 1 }
      let address = AddressNumber(isIPv6: first.isIPv6, value: next)
      ranges.append(AddressRange(of: address, length: first.bitCount - bits))
      if last.value - next == ones(bits) { return ranges }
      next += ones(bits) + 1
    }
  }

  /// A number whose last `count` bits are set.
  private static func ones(_ count: Int) -> UInt128 {
    count == 0 ? 0 : UInt128.max >> UInt128(128 - count)
  }
}
