import Policy
import TestSupport
import Testing
import Vocabulary

struct BurstIndexTests {
  private static let minute: Int32 = 29_000_000
  private static let start = Int64(minute) * 60_000

  /// A fact of one minute, whose first request was made at a millisecond of it.
  private static func fact(
    at first: Int32?, alsoIn seconds: [UInt64] = [], action: Action = .allowed
  ) -> Fact {
    var signs = RequestSigns()
    signs.first = first
    signs.device = 7
    signs.seconds = seconds.reduce(first.map { 1 << UInt64($0 / 1000) } ?? 0) { $0 | 1 << $1 }
    return Fact(
      key: Fact.Key(
        source: "proxy", kind: .proxy, subject: Subject(user: "", client: "10.0.0.7"),
        host: "a.example.org", query: "", action: action, minute: minute, evidence: []),
      count: 1, bytes: 0, place: Place(log: "", offset: 0), signs: signs)
  }

  private static func burst(_ from: Int64, _ to: Int64, device: Int64 = 7) -> Burst {
    Burst(source: "proxy", device: device, start: start + from, end: start + to)
  }

  private static let leads: [(first: Int32, lead: Lead)] = [
    (20_100, .opened), (20_101, .followed), (70, .opened), (23_000, .followed), (27_500, .within),
    (28_000, .within), (50_000, .amongFirst), (53_000, .followed), (59_000, .opened),
  ]

  @Test(arguments: leads)
  func `the first of a burst is opened, and what comes soon behind follows`(
    first: Int32, lead: Lead
  ) {
    let bursts = [
      Self.burst(70, 70), Self.burst(20_100, 23_000), Self.burst(27_500, 28_000),
      Self.burst(50_000, 53_000), Self.burst(59_000, 59_000),
      Self.burst(19_000, 60_000, device: 8),
    ]
    #expect(BurstIndex(bursts).lead(of: Self.fact(at: first)) == lead)
    #expect(BurstIndex(bursts.reversed()).lead(of: Self.fact(at: first)) == lead)
  }

  @Test func `what comes while a page asks many hosts is amid its loading`() {
    var loading = Self.burst(20_100, 26_000)
    for number in 0..<5 {
      let time = loading.start + Int64(number) * 300
      loading.hosts.mark(UInt64(number) << 40, at: time, start: loading.start)
    }
    let index = BurstIndex([loading])
    #expect(index.lead(of: Self.fact(at: 20_100)) == .opened)
    // Of what is let through only hosts before it count, since it may itself be the page.
    #expect(index.lead(of: Self.fact(at: 20_400)) == .followed)
    #expect(index.lead(of: Self.fact(at: 22_000)) == .amid)
    #expect(index.lead(of: Self.fact(at: 20_400, action: .blocked)) == .amid)
    #expect(index.lead(of: Self.fact(at: 25_000, action: .blocked)) == .within)
    // Somebody who types an address or follows a link asks one or two.
    var typed = Self.burst(20_000, 22_000)
    for number in 0..<9 {
      typed.hosts.mark(
        UInt64(number % 2) << 40, at: typed.start + Int64(number) * 200, start: typed.start)
    }
    #expect(BurstIndex([typed]).lead(of: Self.fact(at: 21_900)) == .followed)
    #expect(BurstIndex([typed]).lead(of: Self.fact(at: 21_900, action: .blocked)) == .followed)
  }

  @Test func `a burst may begin in the minute before`() {
    let index = BurstIndex([Self.burst(-1000, 500)])
    #expect(index.lead(of: Self.fact(at: 500)) == .followed)
  }

  @Test func `one that may have begun a later burst is not said to follow`() {
    let index = BurstIndex([Self.burst(1000, 2000), Self.burst(40_000, 41_000)])
    #expect(index.lead(of: Self.fact(at: 2000)) == .followed)
    #expect(index.lead(of: Self.fact(at: 2000, alsoIn: [40])) == .within)
    #expect(index.lead(of: Self.fact(at: 2000, alsoIn: [30])) == .followed)
  }

  @Test func `without a time or a burst nothing is told`() {
    #expect(BurstIndex([Self.burst(0, 9)]).lead(of: Self.fact(at: nil)) == nil)
    #expect(BurstIndex([]).lead(of: Self.fact(at: 5)) == nil)
    #expect(BurstIndex([Self.burst(0, 4)]).lead(of: Self.fact(at: 5)) == nil)
    #expect(BurstIndex([Self.burst(0, 9, device: 8)]).lead(of: Self.fact(at: 5)) == nil)
  }
}
