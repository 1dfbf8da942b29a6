import Foundation
import Settings
import Store
import TestSupport
import Vocabulary

@testable import Pipeline

/// A school in a folder of a test's own, whose pupil `alee` visits `harm.example` at night.
struct NightSchool {
  private let folder: TemporaryFolder
  private var dataFolder: String { folder.path + "/data" }

  /// Makes a school whose clocks are those of a zone, and where such visits of pupils and staff are
  /// told to these roles.
  ///
  /// - Parameters:
  ///   - sources: The sources of its settings; without them a proxy, a firewall and a DNS server.
  ///   - harm: More keys of the list that holds `harm.example`.
  ///   - lists: More lists, of files that ``write(_:to:)`` wrote.
  ///   - agree: How many lists must agree on self-harm.
  ///   - keys: More keys of the settings.
  init(
    timeZone: String = "Europe/London", audience: [Role] = [.dsl], sources: String? = nil,
    harm: String = "", lists: String = "", agree: Int = 1, keys: String = ""
  ) throws {
    folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Config", withDestinationPath: Checkout.path("Config"))
    try folder.write("harm.example\n", to: "harm")
    try folder.write("{ overrides: [] }\n", to: "overrides.json5")
    try folder.write(NightSchool.categories(agree: agree), to: "categories.json5")
    try folder.write("Username,Role\nalee,pupil\nnet,staff\n", to: "directory.csv")
    let roles = audience.map { "\"\($0.name)\"" }.joined(separator: ", ")
    try folder.write(
      """
      { rules: [{
        id: "harm", title: "Harm", who: ["pupils", "staff", "unidentified"], match: "sites",
        categories: ["self-harm"], severity: "urgent", audience: [\(roles)] }] }
      """, to: "rules.json5")
    try folder.write(
      """
      {
        school: { name: "Example School", timeZone: "\(timeZone)" },
        dataFolder: "data",
        categories: "categories.json5",
        overrides: "overrides.json5",
        rules: "rules.json5",
        staffMonitoring: "routine",
        lists: [
          { name: "harm", path: "harm", category: "self-harm"\(harm) },
          { name: "protected", path: "Config/lists/protected", power: "protected" },
          \(lists)
        ],
        sources: [\(sources ?? NightSchool.usualSources)],
        people: { directory: "directory.csv", columns: { user: "Username", standing: "Role" } },
        roles: {
          headteacher: ["head"], dsl: ["dsl"], networkManager: ["net"],
          chairOfGovernors: ["chair"],
        },
        \(keys)
      }
      """, to: "vigil.json5")
  }

  /// The usual categories, where so many lists must agree on self-harm.
  private static func categories(agree: Int) throws -> String {
    try String(contentsOfFile: Checkout.path("Config/categories.json5"), encoding: .utf8)
      .replacing("{ id: \"self-harm\",", with: "{ id: \"self-harm\", agree: \(agree),")
  }

  private static let usualSources = """
    { name: "proxy", files: ["access.log*"], format: "squid" },
    { name: "firewall", files: ["fortigate.log*"], format: "fortigate" },
    { name: "dns", files: ["pihole.log*"], format: "dnsmasq" },
    """

  /// Adds lines to a log, which was last written at a moment.
  func append(_ lines: [String], to name: String, at moment: String) throws {
    let path = "\(folder.path)/\(name)"
    let before = FileManager.default.contents(atPath: path) ?? Data()
    let added = Data(lines.map { $0 + "\n" }.joined().utf8)
    try (before + added).write(to: URL(filePath: path))
    let written = Date(timeIntervalSince1970: Double(try Self.instant(moment).milliseconds) / 1000)
    try FileManager.default.setAttributes([.modificationDate: written], ofItemAtPath: path)
  }

  /// Runs the nightly job at a moment; a complaint of it is a fault.
  @discardableResult
  func run(at moment: String) throws -> RunSummary {
    let summary = try runWithComplaints(at: moment)
    if let fault = summary.complaints.first { throw fault }
    return summary
  }

  /// Runs the nightly job at a moment.
  func runWithComplaints(at moment: String) throws -> RunSummary {
    let school = try School(settingsPath: folder.path + "/vigil.json5")
    return try NightlyRun(
      school: school, options: ReadingOptions(threads: 2), now: try Self.instant(moment),
      version: "test"
    ).run()
  }

  /// Writes a file of the school, such as its overrides.
  func write(_ text: String, to name: String) throws { try folder.write(text, to: name) }

  /// Overrides written as `deny self-harm for x.example until 2026-04-01`, to be reviewed on the day
  /// before they expire.
  func overrule(_ texts: [String]) throws {
    let overrides = texts.map { text in
      let words = text.split(separator: " ").map(String.init)
      let expires = words.count > 5 ? ", expires: \"\(words[5])\"" : ""
      return """
        { site: "\(words[3])", category: "\(words[1])", decision: "\(words[0])", who: "Dr Quill",
          why: "for the quiz", review: "\(words.count > 5 ? words[5] : "2026-03-12")"\(expires) }
        """
    }
    try write("{ overrides: [\n\(overrides.joined(separator: ",\n"))] }", to: "overrides.json5")
  }

  /// How many visits of March 2026 are counted in a category.
  func visits(in category: String) throws -> Int {
    try Store(folder: dataFolder)
      .usage(from: Day(year: 2026, month: 3, day: 1), to: Day(year: 2026, month: 3, day: 31))
      .filter { $0.category == category }.reduce(0) { $0 + $1.count }
  }

  /// What the runs of March 2026 told of changed settings.
  func changes() throws -> [RecordedChange] {
    try Store(folder: dataFolder).settingsChanges(
      from: Day(year: 2026, month: 3, day: 1), to: Day(year: 2026, month: 3, day: 31))
  }

  /// Updates the lists that have a url at a moment.
  @discardableResult
  func updateLists(
    at moment: String, environment: [String: String]
  ) throws -> [ListUpdateResult] {
    let settings = try School.settings(path: folder.path + "/vigil.json5")
    return try settings.lists.compactMap { list in
      let now = try Self.instant(moment)
      return ListUpdate(of: list, now: now, environment: environment)?.run(mayShrink: false)
    }
  }

  /// What is shown around each event, in the order of the events: `23:40 maths.example`, in UTC.
  func context() throws -> [[String]] {
    let store = try Store(folder: dataFolder)
    return try store.undecidedEvents(for: .dsl).map { stored in
      try store.context(of: stored.event.id).map { visit in
        "\(RFC3339.text(of: visit.time).dropFirst(11).prefix(5)) \(visit.host)"
      }
    }
  }

  /// The events that nobody decided yet.
  func events() throws -> [Event] {
    try Store(folder: dataFolder).undecidedEvents().map(\.event)
  }

  /// The ids of the events about a user.
  func events(about user: String) throws -> [String] {
    try Store(folder: dataFolder).undecidedEvents().map(\.event)
      .filter { $0.identity.person?.user == user }.map(\.id)
  }

  /// The pages of the newest run by the names of their reports.
  func pages() throws -> [String: String] {
    try Store(folder: dataFolder).reportFiles().filter { $0.path.hasSuffix(".html") }
      .reduce(into: [:]) { pages, file in
        let path = file.path.hasPrefix("/") ? file.path : dataFolder + "/" + file.path
        pages[file.report] = try String(contentsOfFile: path, encoding: .utf8)
      }
  }

  /// True when a text stands in a file of the store.
  func holdsInStore(_ text: String) throws -> Bool {
    let store = dataFolder + "/" + Store.fileName
    let search = ByteSearch(markers: [Array(text.utf8)])
    return try !search.find(in: [store, store + "-wal"]).isEmpty
  }

  /// The day by which each report expires.
  func reportExpiry() throws -> [String: Day] {
    try Store(folder: dataFolder).reportFiles().reduce(into: [:]) { $0[$1.report] = $1.expires }
  }

  /// A request by way of the proxy, at a moment in UTC.
  static func squid(_ moment: String, _ host: String, user: String = "alee") throws -> String {
    let seconds = try instant(moment).milliseconds / 1000
    return "\(seconds).500 9 10.1.0.7 TCP_MISS/200 75 GET http://\(host)/ \(user) - -"
  }

  /// A request that the firewall saw, by the school's clocks: `2026-03-28 23:50`.
  static func fortigate(_ clock: String, _ host: String, user: String = "alee") -> String {
    let (date, time) = (clock.prefix(10), clock.suffix(5))
    return "date=\(date) time=\(time):30 devid=\"FG\" logid=\"0317013312\" type=\"utm\" "
      + "subtype=\"webfilter\" srcip=10.1.0.7 user=\"\(user)\" hostname=\"\(host)\" "
      + "action=\"passthrough\" url=\"/\" rcvdbyte=9"
  }

  /// A question to the DNS server, by the school's clocks and without a year: `Dec 31 23:50`.
  static func dnsmasq(_ clock: String, _ host: String) -> String {
    "\(clock):30 dnsmasq[7]: query[A] \(host) from 10.1.0.7"
  }

  static func instant(_ moment: String) throws -> Instant {
    guard let instant = RFC3339.instant(moment) else { throw ProgramFault("\(moment)?") }
    return instant
  }
}
