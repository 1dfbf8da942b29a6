import People
import TestSupport
import Testing
import Vocabulary
import WebAddress

struct NetworkTableTests {
  private func table(_ networks: [(String, [String])]) -> NetworkTable {
    NetworkTable(
      networks.map { name, ranges in
        (Network(name: name), ranges.flatMap { AddressRange.ranges(in: $0) ?? [] })
      })
  }

  @Test(arguments: [
    ("10.30.0.0", "pupil-wireless"), ("10.30.255.255", "pupil-wireless"), ("10.31.0.0", "none"),
    ("10.29.255.255", "none"),
    // The narrowest counts, wherever it stands.
    ("10.30.4.7", "library"), ("10.30.4.8", "pupil-wireless"), ("10.30.4.4", "pupil-wireless"),
    ("fd00:30::1", "pupil-wireless"), ("FD00:30:0:0:0:0:0:1%eth0", "pupil-wireless"),
    ("fd00:31::1", "none"), ("::ffff:10.30.4.7", "library"), ("::10.30.4.7", "none"),
    // A client that is no address is in no network.
    ("classroom-pc-7", "none"), ("", "none"),
  ])
  func `P24 an address is in the narrowest network that holds it`(client: String, name: String) {
    let networks = table([
      ("pupil-wireless", ["10.30.0.0/16", "fd00:30::/32"]), ("library", ["10.30.4.5-10.30.4.7"]),
    ])
    #expect((networks.network(of: client)?.name ?? "none") == name)
  }

  @Test(arguments: [
    ("10.9.8.7", "10.9.8.0/24"), ("::ffff:10.9.8.7", "10.9.8.0/24"),
    ("2001:db8:1:2::3", "2001:db8:1::/48"), ("laptop", nil),
  ])
  func `P24 an unknown client is told of by its neighbourhood`(client: String, shown: String?) {
    #expect(NetworkTable.neighbourhood(of: client)?.shown == shown)
  }

  @Test func `without networks nobody is in one`() {
    #expect(NetworkTable().isEmpty)
    #expect(NetworkTable().network(of: "10.0.0.1") == nil)
  }

  @Test(arguments: [1, 2, 3])
  func `the answer is that of trying every range`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      // Few addresses, so that ranges meet.
      let ranges = (0..<5).map { _ in
        let number = UInt128(10 << 24 | Int.random(in: 0...255, using: &random))
        return AddressRange(
          of: AddressNumber(isIPv6: false, value: number),
          length: Int.random(in: 24...32, using: &random))
      }
      let networks = ranges.map { (network: Network(name: $0.shown), ranges: [$0]) }
      let address = "10.0.0.\(Int.random(in: 0...255, using: &random))"
      let number = AddressNumber(Array(address.utf8).span)
      let slow = ranges.filter { range in number.map(range.contains) == true }
        .max { $0.length < $1.length }
      #expect(
        NetworkTable(networks).network(of: address)?.name == slow?.shown, "seed \(seed) \(address)")
    }
  }
}
