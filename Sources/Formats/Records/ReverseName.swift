internal import Intake

/// An address as the name under which its own name is asked for: `5.0.1.10.in-addr.arpa`.
struct ReverseName: Equatable {
  /// The address's bits, right-aligned.
  private var bits: UInt128
  /// True for an IPv6 address.
  private var isLong: Bool

  /// Reads an address; `nil` when the bytes are none.
  init?(of name: Range<Int>, in line: Span<UInt8>) {
    guard name.count >= 2, name.count <= 45 else { return nil }
    isLong = line.contains(":", from: name.lowerBound, to: name.upperBound)
    let read =
      isLong
      ? ReverseName.bits6(of: name, in: line) : ReverseName.bits4(of: name, in: line)
    guard let read else { return nil }
    bits = read
  }

  /// Assembles the name (RFC 1035 section 3.5, RFC 3596 section 2.5).
  func assemble(in scratch: inout LineScratch) -> ByteRange {
    scratch.room.begin()
    if isLong {
      for nibble in 0..<32 {
        let value = UInt8(truncatingIfNeeded: bits >> (4 * nibble)) & 15
        scratch.room.append(
          value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10)
        scratch.room.append(UInt8(ascii: "."))
      }
      scratch.room.append("ip6.arpa")
    } else {
      for octet in 0..<4 {
        let value = UInt8(truncatingIfNeeded: bits >> (8 * octet))
        if value >= 100 { scratch.room.append(UInt8(ascii: "0") + value / 100) }
        if value >= 10 { scratch.room.append(UInt8(ascii: "0") + value / 10 % 10) }
        scratch.room.append(UInt8(ascii: "0") + value % 10)
        scratch.room.append(UInt8(ascii: "."))
      }
      scratch.room.append("in-addr.arpa")
    }
    return scratch.room.end()
  }

  private static func bits4(of name: Range<Int>, in line: Span<UInt8>) -> UInt128? {
    // Nearly every name ends in a letter.
    guard line[name.upperBound - 1] &- UInt8(ascii: "0") < 10 else { return nil }
    var bits: UInt128 = 0
    var octets = 0
    var start = name.lowerBound
    for place in name.lowerBound...name.upperBound {
      guard place == name.upperBound || line[place] == UInt8(ascii: ".") else { continue }
      guard place - start <= 3, let octet = line.number(from: start, to: place),
        (0...255).contains(octet), line[start] != UInt8(ascii: "-")
      else { return nil }
      bits = bits << 8 | UInt128(octet)
      octets += 1
      start = place + 1
    }
    return octets == 4 ? bits : nil
  }

  private static func bits6(of name: Range<Int>, in line: Span<UInt8>) -> UInt128? {
    // A colon at an end is one of two.
    if line.has(":", at: name.lowerBound), !line.has("::", at: name.lowerBound) { return nil }
    if line.has(":", at: name.upperBound - 1), !line.has("::", at: name.upperBound - 2) {
      return nil
    }
    var (bits, groups, digits): (UInt128, Int, Int) = (0, 0, 0)
    var gap: (bits: UInt128, groups: Int)?
    var group: UInt128 = 0
    for place in name.lowerBound...name.upperBound {
      if place < name.upperBound, let digit = line.hexDigit(at: place) {
        group = group << 4 | UInt128(digit)
        digits += 1
        continue
      }
      guard place == name.upperBound || line[place] == UInt8(ascii: ":"), digits <= 4 else {
        return nil
      }
      if digits > 0 {
        bits = bits << 16 | group
        groups += 1
      } else if place > name.lowerBound, place < name.upperBound {
        // The second colon of `::`.
        guard gap == nil else { return nil }
        gap = (bits, groups)
        bits = 0
      }
      (group, digits) = (0, 0)
      guard groups <= 8 else { return nil }
    }
    guard let gap else { return groups == 8 ? bits : nil }
    guard groups < 8 else { return nil }
    return gap.groups == 0 ? bits : gap.bits << (16 * (8 - gap.groups)) | bits
  }
}
