import Reports
import Vocabulary

/// Events as the network manager reads of them: without names.
extension SampleEvents {
  private static let pupil = Identity.person(
    Person(
      user: "5d0c91fe", name: "Person 5d0c91fe", standing: .pupil, yearGroup: "",
      source: .pseudonym))
  private static let unknownUser = Identity.person(
    Person(
      user: "a77e0b12", name: "Person a77e0b12", standing: nil, yearGroup: "",
      source: .pseudonym))

  static let malware = ReportedEvent(
    event: event(
      "E-3GTT6HNA", "pupil-security", pupil, .site("dropper.example.org"),
      hosts: ["cdn.dropper.example.org"], categories: ["malware"], .medium,
      [.headteacher, .networkManager], at: (12, "14:02", "14:09"), counts: (1, 3, 0),
      evidence: [
        Evidence(category: "malware", origin: .list, name: "starter", entry: "dropper.example.org")
      ], sources: ["firewall"], clients: ["10.20.0.52"]),
    ruleTitle: "Malicious software, fraud or attack tools",
    categoryTitles: ["Malicious software"], foundAt: moment(13, "02:00"),
    networks: [SamplePlaces.wireless])

  static let searchForProxy = ReportedEvent(
    event: event(
      "E-8VRR2QPD", "pupil-proxy-bypass", unknownUser, .search(""), hosts: ["www.google.com"],
      categories: ["proxy-bypass"], .medium, [.dsl, .networkManager], at: (10, "09:14", "09:16"),
      counts: (2, 0, 0),
      evidence: [
        Evidence(
          category: "proxy-bypass", origin: .phrase, name: "phrases/proxy-bypass", entry: "")
      ], sources: ["proxy"]),
    ruleTitle: "Attempt to get round the filter", categoryTitles: ["Ways round the filter"],
    foundAt: moment(11, "02:00"),
    decision: Decision(
      event: "E-8VRR2QPD", outcome: .technicalMeasure, reason: "", by: "", at: moment(12, "09:30")))
}
