/// An IP address as a number, so that ranges can be compared.
public struct AddressNumber: Hashable, Comparable, Sendable {
  /// True for IPv6.
  public let isIPv6: Bool
  /// The bits: 32 for IPv4, 128 for IPv6.
  public let value: UInt128

  /// How many bits such an address has.
  @inlinable
  public var bitCount: Int { isIPv6 ? 128 : 32 }

  /// Reads a dotted IPv4 address, or an IPv6 address in any of its forms (RFC 4291, section 2.2).
  public init?(_ text: Span<UInt8>) {
    var hasColon = false
    for index in text.indices where text[index] == UInt8(ascii: ":") { hasColon = true }
    isIPv6 = hasColon
    guard let value = hasColon ? Self.sixteenBytes(text) : Self.fourBytes(text, from: 0) else {
      return nil
    }
    self.value = value
  }

  /// Makes an address from its bits.
  @inlinable
  public init(isIPv6: Bool, value: UInt128) {
    self.isIPv6 = isIPv6
    self.value = value
  }

  /// The first address of the range of this length that holds the address.
  @inlinable
  public func first(ofLength length: Int) -> AddressNumber {
    let free = UInt128(bitCount - length)
    return AddressNumber(isIPv6: isIPv6, value: (value >> free) << free)
  }

  /// Orders IPv4 before IPv6, and each by its bits.
  @inlinable
  public static func < (first: AddressNumber, second: AddressNumber) -> Bool {
    (first.isIPv6 ? 1 : 0, first.value) < (second.isIPv6 ? 1 : 0, second.value)
  }

  private static func fourBytes(_ text: Span<UInt8>, from start: Int) -> UInt128? {
    var (value, part, digits, parts) = (UInt128(0), UInt128(0), 0, 0)
    for index in start..<text.count {
      if text[index] == UInt8(ascii: "."), digits > 0 {
        value = value << 8 | part
        (part, digits, parts) = (0, 0, parts + 1)
      } else if let digit = digit(text[index]), digit < 10, digits < 3 {
        part = part * 10 + digit
        digits += 1
        if part > 255 { return nil }
      } else {
        return nil
      }
    }
    return parts == 3 && digits > 0 ? value << 8 | part : nil
  }

  private static func sixteenBytes(_ text: Span<UInt8>) -> UInt128? {
    // What stands before `::` and what stands behind it.
    var (front, back) = ([UInt16](), [UInt16]())
    var hasGap = false
    var index = 0
    if text.count > 1, text[0] == UInt8(ascii: ":"), text[1] != UInt8(ascii: ":") { return nil }
    while index < text.count {
      if text[index] == UInt8(ascii: ":") {
        index += 1
        if index < text.count, text[index] == UInt8(ascii: ":") {
          if hasGap { return nil }
          hasGap = true
          index += 1
          if index < text.count, text[index] == UInt8(ascii: ":") { return nil }
        } else if index == text.count || front.isEmpty && back.isEmpty {
          return nil
        }
        continue
      }
      let end =
        hasGap
        ? group(of: text, at: index, into: &back) : group(of: text, at: index, into: &front)
      guard let end else { return nil }
      index = end
    }
    let missing = 8 - front.count - back.count
    guard hasGap ? missing > 0 : missing == 0 else { return nil }
    let groups = front + [UInt16](repeating: 0, count: missing) + back
    return groups.reduce(0) { $0 << 16 | UInt128($1) }
  }

  /// Reads up to four digits, or an IPv4 address at the end, and gives where they end.
  private static func group(
    of text: Span<UInt8>, at start: Int, into groups: inout [UInt16]
  ) -> Int? {
    var value: UInt128 = 0
    var end = start
    while end < text.count, let digit = digit(text[end]) {
      value = value << 4 | digit
      end += 1
      if end - start > 4 { break }
    }
    if end < text.count, text[end] == UInt8(ascii: ".") {
      guard let four = fourBytes(text, from: start) else { return nil }
      groups += [UInt16(truncatingIfNeeded: four >> 16), UInt16(truncatingIfNeeded: four)]
      return text.count
    }
    guard end > start, end - start <= 4, end == text.count || text[end] == UInt8(ascii: ":") else {
      return nil
    }
    groups.append(UInt16(truncatingIfNeeded: value))
    return end
  }

  private static func digit(_ byte: UInt8) -> UInt128? {
    if byte &- 0x30 < 10 { return UInt128(byte &- 0x30) }
    let letter = byte | 0x20
    return letter &- 0x61 < 6 ? UInt128(letter &- 0x61 + 10) : nil
  }
}

extension AddressNumber: CustomStringConvertible {
  /// The usual form; of IPv6 that of RFC 5952.
  public var description: String {
    guard isIPv6 else {
      return [24, 16, 8, 0].map { "\(UInt8(truncatingIfNeeded: value >> UInt128($0)))" }
        .joined(separator: ".")
    }
    let groups = (0..<8).map { UInt16(truncatingIfNeeded: value >> UInt128(112 - $0 * 16)) }
    let gap = Self.longestGap(in: groups)
    func text(_ part: ArraySlice<UInt16>) -> String {
      part.map { String($0, radix: 16) }.joined(separator: ":")
    }
    if gap.count < 2 { return text(groups[...]) }
    return "\(text(groups[..<gap.lowerBound]))::\(text(groups[gap.upperBound...]))"
  }

  /// The first of the longest runs of zeros.
  private static func longestGap(in groups: [UInt16]) -> Range<Int> {
    var (longest, start) = (0..<0, 0)
    for (index, group) in groups.enumerated() {
      if group != 0 {
        start = index + 1
      } else if index + 1 - start > longest.count {
        longest = start..<index + 1
      }
    }
    return longest
  }
}
