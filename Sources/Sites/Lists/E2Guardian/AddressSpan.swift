internal import WebAddress

/// Addresses as e2guardian's lists have them, as ranges of a network: `192.0.2.0/24`.
///
///     192.0.2.1   192.0.2.0/24   192.0.2.0/255.255.255.0   192.0.2.1-192.0.2.9
struct AddressSpan {
  /// The address, or the ranges that make the span up; at most 62.
  let ranges: [String]

  /// Reads a span; `nil` when it is none.
  init?(_ text: Span<UInt8>) {
    let word = String(decoding: Array(text, in: text.indices), as: UTF8.self)
    if HostName.isAddress(text) {
      ranges = [word]
    } else if let slash = word.firstIndex(of: "/") {
      guard let first = Self.number(word[..<slash]) else { return nil }
      let mask = word[word.index(after: slash)...]
      let length = Self.number(mask).map(Self.length(ofMask:)) ?? Int(mask)
      guard let length, (1...32).contains(length) else { return nil }
      ranges = ["\(Self.text(first))/\(length)"]
    } else {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count == 2, let first = Self.number(ends[0]), let last = Self.number(ends[1]),
        first <= last
      else { return nil }
      ranges = Self.ranges(from: first, to: last)
    }
  }

  /// The number of leading ones of a mask; `nil` when other bits are set as well.
  private static func length(ofMask mask: UInt32) -> Int? {
    mask.nonzeroBitCount == (~mask).leadingZeroBitCount ? mask.nonzeroBitCount : nil
  }

  private static func ranges(from first: UInt32, to last: UInt32) -> [String] {
    var ranges: [String] = []
    var next = UInt64(first)
    while next <= last {
      // The largest range that begins here and does not reach beyond the end.
      let most = min(next == 0 ? 32 : next.trailingZeroBitCount, 32)
      let left = UInt64(last) - next + 1
      let bits = min(most, 63 - left.leadingZeroBitCount)
      let address = text(UInt32(next))
      ranges.append(bits == 0 ? address : "\(address)/\(32 - bits)")
      next += 1 << UInt64(bits)
    }
    return ranges
  }

  private static func number(_ text: Substring) -> UInt32? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var number: UInt32 = 0
    for part in parts {
      guard part.utf8.count <= 3, let byte = UInt8(part) else { return nil }
      number = number << 8 | UInt32(byte)
    }
    return number
  }

  private static func text(_ number: UInt32) -> String {
    [24, 16, 8, 0].map { "\(number >> $0 & 0xFF)" }.joined(separator: ".")
  }
}
