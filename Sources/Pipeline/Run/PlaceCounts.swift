internal import People
internal import Reports
internal import Vocabulary
internal import WebAddress

/// Counts where visits without a user name came from.
struct PlaceCounts {
  private let table: NetworkTable
  private var visits: [String: Int] = [:]

  init(_ table: NetworkTable) { self.table = table }

  /// Adds the visits of a subject; those of a user have no place.
  mutating func add(_ subject: Subject, _ count: Int) {
    guard subject.user.isEmpty, !table.isEmpty else { return }
    visits[subject.client, default: 0] += count
  }

  /// What was counted; `nil` when the settings name no network.
  ///
  /// - Parameter networks: the networks of the settings, in their order.
  func places(_ networks: [Network]) -> VisitPlaces? {
    if table.isEmpty { return nil }
    var known: [String: (addresses: Int, visits: Int)] = [:]
    var unknown: [String: (addresses: Int, visits: Int)] = [:]
    for (client, count) in visits {
      if let network = table.network(of: client) {
        known[network.name, default: (0, 0)].addresses += 1
        known[network.name, default: (0, 0)].visits += count
      } else {
        let range = NetworkTable.neighbourhood(of: client)?.shown ?? ""
        unknown[range, default: (0, 0)].addresses += 1
        unknown[range, default: (0, 0)].visits += count
      }
    }
    return VisitPlaces(
      networks: networks.map { network in
        let counts = known[network.name] ?? (0, 0)
        return NetworkUsage(
          network: network, addresses: counts.addresses, visits: counts.visits)
      },
      unknown: unknown.map {
        UnknownRange(range: $0.key, addresses: $0.value.addresses, visits: $0.value.visits)
      }.sorted { (-$0.visits, $0.range) < (-$1.visits, $1.range) })
  }
}
