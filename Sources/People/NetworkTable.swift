public import Vocabulary
public import WebAddress

/// The school's networks, asked by address (P24).
///
///     NetworkTable([(network: wireless, ranges: AddressRange.ranges(in: "10.30.0.0/16") ?? [])])
///       .network(of: "10.30.4.7")  // wireless
///
/// The narrowest range that holds an address counts, so that one room can be told from the rest.
public struct NetworkTable: Sendable {
  private let networks: [AddressRange: Network]
  /// The lengths of ranges there are, the narrowest first.
  private let lengths: [Int]

  /// Makes a table; of two ranges alike the first counts.
  public init(_ networks: [(network: Network, ranges: [AddressRange])] = []) {
    self.networks = Dictionary(
      networks.flatMap { entry in entry.ranges.map { ($0, entry.network) } }
    ) { first, _ in first }
    lengths = Set(self.networks.keys.map(\.length)).sorted(by: >)
  }

  /// True when no network is named.
  public var isEmpty: Bool { networks.isEmpty }

  /// The network of a client; `nil` when no range holds it, or it is no address.
  public func network(of client: String) -> Network? {
    if networks.isEmpty { return nil }
    return NetworkTable.address(of: client).flatMap(network)
  }

  /// The range by which an unknown client is told of: a /24 of IPv4, a /48 of IPv6; `nil` when it is
  /// no address.
  public static func neighbourhood(of client: String) -> AddressRange? {
    address(of: client).map { AddressRange(of: $0, length: $0.isIPv6 ? 48 : 24) }
  }

  private func network(of address: AddressNumber) -> Network? {
    for length in lengths where length <= address.bitCount {
      if let network = networks[AddressRange(of: address, length: length)] { return network }
    }
    return nil
  }

  /// An address without its zone; one of IPv4 that stands in one of IPv6 (RFC 4291, section 2.5.5.2)
  /// as itself.
  private static func address(of client: String) -> AddressNumber? {
    let bytes = Array(client.utf8.prefix { $0 != UInt8(ascii: "%") })
    guard let address = AddressNumber(bytes.span) else { return nil }
    let isMapped = address.isIPv6 && address.value >> 32 == 0xFFFF
    return isMapped
      ? AddressNumber(isIPv6: false, value: address.value & 0xFFFF_FFFF) : address
  }
}
