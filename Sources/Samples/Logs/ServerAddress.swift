/// The address of a server: one of 192.0.2.0/24, always the same for a host.
enum ServerAddress {
  static func text(of host: String) -> String {
    // FNV-1a.
    let hash = host.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return "192.0.2.\(hash % 200 + 1)"
  }
}
