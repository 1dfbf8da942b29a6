import Reports
import Vocabulary

/// Where the invented week's visits without a user name came from.
enum SamplePlaces {
  static let wireless = Network(
    name: "pupil-wireless", site: "Main", kind: .personal, group: .pupils)

  static let places = VisitPlaces(
    networks: [
      NetworkUsage(network: wireless, addresses: 41, visits: 1480),
      NetworkUsage(network: Network(name: "guest", kind: .guest), addresses: 3, visits: 12),
      NetworkUsage(network: Network(name: "wired"), addresses: 0, visits: 0),
    ],
    unknown: (0..<22).map { number in
      UnknownRange(
        range: number == 4 ? "" : "10.9.\(number).0/24", addresses: 22 - number,
        visits: 900 - number)
    })
}
