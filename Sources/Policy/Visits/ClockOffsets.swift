internal import CivilTime
internal import Vocabulary

/// How far the clocks of sources are from that of the strongest, as the visits tell that both saw.
///
/// A host that a device asks for is seen by several sources within seconds. So of the distances in
/// time between facts of one device and host, one stands out: that of the clocks.
struct ClockOffsets {
  /// The largest offset that is looked for, in seconds.
  private static let farthest = 1200
  /// Distances that are taken together, in seconds.
  private static let width = 60
  /// An offset below this is left alone, since facts a minute apart join anyway; in seconds.
  private static let least = 90
  /// The fewest pairs of device and host that must show it.
  private static let fewest = 8
  /// Of one device and host, no more facts of a source are looked at.
  private static let looked = 100

  private struct Key: Hashable {
    let day: Day
    let source: String
  }

  private struct Group: Hashable {
    let day: Day
    let client: String
    let host: String
  }

  private var minutes: [Key: Int] = [:]

  /// Compares the times of facts, which are in order.
  init(_ facts: [JudgedFact], zone: SchoolZone) {
    guard let one = facts.first?.fact.key.source,
      facts.contains(where: { $0.fact.key.source != one })
    else { return }
    var groups: [Group: [String: [Int]]] = [:]
    var ranks: [Day: [String: UInt8]] = [:]
    for judged in facts where !judged.fact.key.subject.client.isEmpty {
      let key = judged.fact.key
      let day = zone.day(of: Instant(seconds: Int64(key.minute) * 60))
      let group = Group(day: day, client: key.subject.client, host: key.host)
      let time = Int(key.minute) * 60 + Int(judged.fact.signs.first ?? 0) / 1000
      ranks[day, default: [:]][key.source] = VisitJoin.rank(key.kind)
      if groups[group]?[key.source]?.count ?? 0 < ClockOffsets.looked {
        groups[group, default: [:]][key.source, default: []].append(time)
      }
    }
    for (day, sources) in ranks where sources.count > 1 {
      let order = sources.keys.sorted { (sources[$0] ?? 0, $0) < (sources[$1] ?? 0, $1) }
      let ofDay = groups.filter { $0.key.day == day }.map(\.value)
      for source in order.dropFirst() {
        let offset = ClockOffsets.offset(of: source, against: order[0], in: ofDay)
        if offset != 0 { minutes[Key(day: day, source: source)] = offset }
      }
    }
  }

  /// How many minutes a source's clock is ahead on a day.
  func minutes(of source: String, on day: Day) -> Int {
    minutes[Key(day: day, source: source)] ?? 0
  }

  /// The offset in whole minutes; 0 when none stands out.
  private static func offset(
    of source: String, against reference: String, in groups: [[String: [Int]]]
  ) -> Int {
    var votes: [Int: Int] = [:]
    var all: [Int] = []
    for group in groups {
      guard let own = group[source], let others = group[reference] else { continue }
      let distances = own.flatMap { time in others.map { time - $0 } }
        .filter { abs($0) <= farthest }
      all += distances
      // A host that is asked for all day votes once for each distance.
      for bin in Set(distances.flatMap { [bin(of: $0), bin(of: $0) - 1] }) {
        votes[bin, default: 0] += 1
      }
    }
    // Of equal ones that nearest to no offset, so that any order gives the same.
    let best = votes.max { ($0.value, -abs($0.key), $0.key) < ($1.value, -abs($1.key), $1.key) }
    let near = (-4...3).map { votes[$0] ?? 0 }.max() ?? 0
    guard let best, best.value >= fewest, best.value >= 2 * near || abs(best.key) < 4 else {
      return 0
    }
    let start = best.key * width / 2
    let within = all.filter { (start..<start + width).contains($0) }.sorted()
    let middle = within[within.count / 2]
    return abs(middle) < least ? 0 : Int((Double(middle) / 60).rounded())
  }

  /// The number of the half of a width that a distance is in; a window is two halves.
  private static func bin(of distance: Int) -> Int {
    Int((Double(distance) / Double(width / 2)).rounded(.down))
  }
}
