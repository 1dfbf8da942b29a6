internal import Vocabulary

/// The facts of one client and host, found by time, user and query, so that joining stays fast on
/// a day when one address shows thousands of users or queries.
struct VisitNeighbours {
  private let minutes: [Int]
  private let keys: [(user: String, query: String)]
  private let all: [Int]
  private var byUser: [String: [Int]] = [:]
  private var byQuery: [String: [Int]] = [:]

  /// Takes facts in the order of their minutes by one clock.
  init(_ facts: [JudgedFact], minutes: [Int]) {
    self.minutes = minutes
    keys = facts.map { ($0.fact.key.subject.user, $0.fact.key.query) }
    all = Array(facts.indices)
    for (place, key) in keys.enumerated() {
      byUser[key.user, default: []].append(place)
      byQuery[key.query, default: []].append(place)
    }
  }

  /// The places at most two minutes away whose facts may be the same visit as the fact at `place`:
  /// those of its user, or of none; without a user, those of its query.
  func places(near place: Int) -> ArraySlice<Int> {
    let (user, query) = keys[place]
    if !user.isEmpty { return window(byUser[user], place) + window(byUser[""], place) }
    return window(query.isEmpty ? all : byQuery[query], place)
  }

  private func window(_ places: [Int]?, _ place: Int) -> ArraySlice<Int> {
    guard let places else { return [] }
    let start = firstIndex(in: places, notBefore: minutes[place] - 2)
    let end = firstIndex(in: places, notBefore: minutes[place] + 3)
    return places[start..<end]
  }

  private func firstIndex(in places: [Int], notBefore minute: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if minutes[places[middle]] < minute { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
