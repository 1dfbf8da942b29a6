internal import Vocabulary

/// The file `dhcpd.leases` of ISC's dhcpd: each lease a block, the later ones count as well.
///
///     lease 10.30.0.7 {
///       starts 4 2026/03/12 08:55:01;
///       ends 4 2026/03/12 20:55:01;
///       hardware ethernet 02:00:00:00:00:07;
///       client-hostname "lab-07";
///     }
///
/// Times are UTC (dhcpd.leases(5)), or `epoch 1773305701;`. A block without hardware address, or one
/// of an abandoned address, lends nothing. Seen with dhcpd 4.4.
struct DhcpdLeases: IdentityLines {
  private struct Block {
    var address: String
    var starts: Instant?
    var ends: Instant?
    var isWithoutEnd = false
    var hardware = ""
    var host = ""
    var isAbandoned = false
  }

  /// The end of a lease for good: the last second of the year 9999.
  private static let never = Instant(seconds: 253_402_300_799)

  private var block: Block?

  init(context: IdentityContext) {}

  mutating func read(
    _ line: Substring, into reading: inout IdentityReading
  ) throws(IdentityFault) {
    let words = line.split { $0 == " " || $0 == "\t" || $0 == ";" }
    guard let first = words.first else { return }
    if first == "lease" {
      block = nil
      guard words.count >= 2, let address = IdentityPlace.address(words[1]) else {
        throw .badAddress
      }
      block = Block(address: address)
    } else if first == "}" {
      defer { block = nil }
      if let block { try keep(block, in: &reading) }
    } else if block != nil, words.count >= 2 {
      try take(first, words.dropFirst())
    }
  }

  private mutating func take(
    _ key: Substring, _ values: ArraySlice<Substring>
  ) throws(IdentityFault) {
    let last = values[values.endIndex - 1]
    switch key {
    case "starts": block?.starts = try DhcpdLeases.moment(values)
    case "ends" where last == "never": block?.isWithoutEnd = true
    case "ends": block?.ends = try DhcpdLeases.moment(values)
    case "hardware": block?.hardware = IdentityPlace.hardware(last)
    case "client-hostname": block?.host = IdentityPlace.host(last.filter { $0 != "\"" })
    case "binding" where last == "abandoned": block?.isAbandoned = true
    default: break
    }
  }

  private func keep(
    _ block: Block, in reading: inout IdentityReading
  ) throws(IdentityFault) {
    guard !block.isAbandoned, !block.hardware.isEmpty else { return }
    guard let starts = block.starts, block.ends != nil || block.isWithoutEnd else {
      throw .missingField
    }
    reading.keep(
      Lease(
        address: block.address, hardware: block.hardware, host: block.host, moment: starts,
        until: block.isWithoutEnd ? DhcpdLeases.never : block.ends))
  }

  /// `4 2026/03/12 08:55:01`, of which the first is the day of the week, or `epoch 1773305701`.
  private static func moment(_ words: ArraySlice<Substring>) throws(IdentityFault) -> Instant {
    let words = Array(words)
    if words[0] == "epoch", words.count > 1, let seconds = Int64(words[1]),
      (0..<253_402_300_800).contains(seconds)
    {
      return Instant(seconds: seconds)
    }
    guard words.count >= 3, let time = IdentityTime.clock(words[2]) else { throw .badTime }
    let parts = words[1].split(separator: "/")
    guard parts.count == 3, let day = IdentityTime.date(parts[0], parts[1], parts[2]) else {
      throw .badTime
    }
    return Instant(milliseconds: Int64(day.number) * 86_400_000 + Int64(time))
  }
}
