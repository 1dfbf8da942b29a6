internal import People
internal import Reports
internal import Store
internal import Vocabulary

/// Adds usage up by category and group.
struct UsageTable {
  private struct Key: Hashable {
    let category: String
    let group: Group
  }

  private var counts: [Key: (visits: Int, blocked: Int)] = [:]
  /// Visits behind which a user is known to the directory.
  private(set) var identified = 0
  /// Where those without a user name came from.
  private(set) var places: PlaceCounts
  /// All visits.
  private(set) var visits = 0

  /// Reads the usage of some days.
  init(
    store: Store, directory: Directory, networks: NetworkTable, from first: Day, to last: Day
  ) throws {
    var places = PlaceCounts(networks)
    var counts: [Key: (visits: Int, blocked: Int)] = [:]
    var identified = 0
    var visits = 0
    try store.eachUsage(from: first, to: last) { usage in
      let person = directory.person(user: usage.subject.user)
      guard usage.category != Usage.everything else {
        visits += usage.count
        places.add(usage.subject, usage.count)
        if person != nil { identified += usage.count }
        return
      }
      let key = Key(category: usage.category, group: person?.group ?? .unidentified)
      counts[key, default: (0, 0)].visits += usage.count
      if usage.action == .blocked { counts[key, default: (0, 0)].blocked += usage.count }
    }
    self.counts = counts
    self.places = places
    self.identified = identified
    self.visits = visits
  }

  /// The rows, in the order of categories and groups; religion, health and the like are left out.
  func rows(taxonomy: Taxonomy) -> [CategoryUsage] {
    counts.compactMap { key, count -> (String, CategoryUsage)? in
      let category = taxonomy.category(id: key.category)
      guard category?.isSpecial != true, category?.isProtected != true else { return nil }
      let title = category?.title ?? key.category
      return (
        "\(title)\u{0}\(key.group.rawValue)",
        CategoryUsage(
          categoryTitle: title, group: key.group, visits: count.visits, blocked: count.blocked)
      )
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
