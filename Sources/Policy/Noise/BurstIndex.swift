public import Vocabulary

/// The bursts of a day, found by device and time.
public struct BurstIndex: Sendable {
  /// Up to so many milliseconds behind the first request of a burst, a request is what a page
  /// embeds: pages ask for that as they load.
  static let followMilliseconds: Int64 = 4000

  /// So many different marks of hosts are a page that loads.
  ///
  /// Typing an address asks one host for suggestions, a link may pass through one or two others, and a
  /// program reports to one; pages with advertising ask ten and more.
  static let pageHosts = 4

  private struct Key: Hashable {
    let source: String
    let device: Int64
  }

  private var byDevice: [Key: [Burst]] = [:]

  /// Puts bursts in order, in whatever pieces they come.
  public init(_ bursts: [Burst]) {
    for burst in Burst.joined(bursts) {
      byDevice[Key(source: burst.source, device: burst.device), default: []].append(burst)
    }
  }

  /// What the times around a fact tell of it; `nil` when they are not known.
  public func lead(of fact: Fact) -> Lead? {
    guard let first = fact.signs.first,
      let bursts = byDevice[Key(source: fact.key.source, device: fact.signs.device)]
    else { return nil }
    let minute = Int64(fact.key.minute) * 60_000
    let time = minute + Int64(first)
    let place = BurstIndex.firstIndex(in: bursts, after: time) - 1
    guard place >= 0, bursts[place].end >= time else { return nil }
    if bursts[place].start == time {
      // Logs of whole seconds do not tell which of a second's requests was the first.
      return first % 1000 == 0 && bursts[place].end > time ? .amongFirst : .opened
    }
    for later in bursts[(place + 1)...].prefix(while: { $0.start < minute + 60_000 }) {
      // It may be the one that began a later burst of the minute.
      let second = UInt64((later.start - minute) / 1000)
      if fact.signs.seconds & 1 << second != 0 { return .within }
    }
    guard time - bursts[place].start <= BurstIndex.followMilliseconds else { return .within }
    return isAmid(fact, at: time, in: bursts[place]) ? .amid : .followed
  }

  /// True when enough hosts were asked before a request that only a page can have done so; for one
  /// that was blocked, also behind it, since what is blocked loads nothing by itself.
  private func isAmid(_ fact: Fact, at time: Int64, in burst: Burst) -> Bool {
    let hosts =
      fact.key.action == .blocked
      ? burst.hosts.count : burst.hosts.count(before: time, start: burst.start)
    return hosts >= BurstIndex.pageHosts
  }

  /// The first of the bursts that begins after a time.
  private static func firstIndex(in bursts: [Burst], after time: Int64) -> Int {
    var low = 0
    var high = bursts.count
    while low < high {
      let middle = (low + high) / 2
      if bursts[middle].start <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
