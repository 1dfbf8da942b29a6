import TestSupport
import Testing
import Vocabulary

struct EarlyHostsTests {
  /// One burst of one device, from requests of which each is at most a gap behind another.
  private func burst(of requests: some Collection<(time: Int64, hash: UInt64)>) -> Burst {
    let start = requests.map(\.time).min() ?? 0
    var burst = Burst(
      source: "proxy", device: 1, start: start, end: requests.map(\.time).max() ?? 0)
    for request in requests { burst.hosts.mark(request.hash, at: request.time, start: start) }
    return burst
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `bursts of any parts joined are the burst of the whole`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      var time = Int64.random(in: 1_772_000_000_000...1_772_000_100_000, using: &random)
      let requests = (0..<Int.random(in: 2...40, using: &random)).map { _ in
        time += Int64.random(in: 0...900, using: &random)
        return (time: time, hash: UInt64.random(in: 0...UInt64.max, using: &random))
      }
      let cut = Int.random(in: 1..<requests.count, using: &random)
      // Interleaved parts, and parts behind each other, as threads and chunks make them.
      let odd = requests.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      let even = requests.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      let whole = [burst(of: requests)]
      #expect(Burst.joined([burst(of: odd), burst(of: even)]) == whole, "seed \(seed)")
      #expect(
        Burst.joined([burst(of: requests[cut...]), burst(of: requests[..<cut])]) == whole,
        "seed \(seed)")
    }
  }

  @Test func `hosts are told apart and counted before a half second and in all`() {
    var hosts = EarlyHosts()
    // Marks are three bits of the hash.
    for (number, time) in [0, 400, 700, 1200, 1200, 3900, 4600].enumerated() {
      hosts.mark(UInt64(number) << 40, at: 10_000 + Int64(time), start: 10_000)
    }
    #expect(hosts.count == 6)
    #expect(hosts.count(before: 10_300, start: 10_000) == 0)
    #expect(hosts.count(before: 10_500, start: 10_000) == 2)
    #expect(hosts.count(before: 11_700, start: 10_000) == 5)
    #expect(hosts.count(before: 19_000, start: 10_000) == 6)
    hosts.mark(3 << 40, at: 12_000, start: 10_000)
    #expect(hosts.count == 6)
  }
}
