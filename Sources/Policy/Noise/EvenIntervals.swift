internal import Vocabulary

/// Requests at even intervals: what a page or a program asks for again and again by itself.
enum EvenIntervals {
  /// The fewest requests in a row.
  static let fewest = 6
  /// The shortest interval, in seconds.
  static let shortest: Int64 = 20
  /// Requests closer than this belong to one attempt, in seconds.
  private static let together: Int64 = 3

  /// The places of visits of one device and host that are all of even requests, behind the first
  /// of each row.
  static func places(in visits: [JoinedFact]) -> Set<Int> {
    var even: Set<Int64> = []
    let times = Set(visits.flatMap(seconds)).sorted()
    var attempts: [Int64] = []
    var last = Int64.min / 2
    for time in times {
      if time - last >= together { attempts.append(time) }
      last = time
    }
    for row in rows(in: attempts) { even.formUnion(attempts[row].dropFirst()) }
    guard !even.isEmpty else { return [] }
    return Set(
      visits.indices.filter { place in
        let own = seconds(of: visits[place])
        return !own.isEmpty
          && own.allSatisfy { time in (0...together).contains { even.contains(time - $0) } }
      })
  }

  /// Rows of at least ``fewest`` times with equal steps between them.
  private static func rows(in times: [Int64]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start + fewest <= times.count {
      let step = times[start + 1] - times[start]
      var end = start + 2
      while end < times.count, abs(times[end] - times[end - 1] - step) <= max(2, step / 50) {
        end += 1
      }
      if step >= shortest, end - start >= fewest { found.append(start..<end) }
      start = max(start + 1, end - 1)
    }
    return found
  }

  /// The seconds since 1970 in which a visit's requests were made.
  private static func seconds(of visit: JoinedFact) -> [Int64] {
    (0..<60).filter { visit.signs.seconds & 1 << UInt64($0) != 0 }
      .map { Int64(visit.minute) * 60 + Int64($0) }
  }
}
