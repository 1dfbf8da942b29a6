import CivilTime
import TestSupport
import Testing
import Vocabulary

@testable import Settings

struct SchoolSettingsTests {
  @Test func `reads the settings of a school, and resolves every path`() throws {
    let folder = try TemporaryFolder()
    for (name, text) in SampleSchool().files { try folder.write(text, to: name) }
    let file = folder.path + "/vigil.json5"
    let school = try SchoolSettings.load(path: file, known: SampleSchool.known)
    #expect(school.schoolName == "Example School" && school.zone.identifier == "Europe/London")
    #expect(school.clock == Instant(seconds: 1_773_626_400))
    #expect(school.dataFolder == "/var/lib/vigil" && school.reports.folder == "/var/lib/vigil/html")
    #expect(school.publicSuffixList == "/usr/share/publicsuffix/public_suffix_list.dat")
    #expect(school.edition == "UKSIC 2026" && school.taxonomy.categories.count == 5)
    #expect(school.taxonomy.number(ofListName: "gamble") == 0)
    #expect(
      school.lists == [
        ListSettings(name: "starter", path: folder.path + "/lists/starter"),
        ListSettings(name: "bets", path: "/srv/bets", syntax: "hosts", category: "gambling"),
      ])
    #expect(school.phrases.map(\.name) == ["self-harm"] && school.phrases[0].severity == .high)
    #expect(
      school.people.directories == [
        DirectorySettings(
          name: "directory", file: folder.path + "/directory.csv", layout: "own",
          columns: [.user: "Username", .standing: "Role"])
      ])
    #expect(school.people.standings == [.pupil: ["Student"], .staff: ["Teacher"]])
    #expect(school.roles == [.headteacher: ["hscott"], .dsl: ["mwest"]])
    #expect(school.staffMonitoring == .routine && school.alwaysTell == ["weapons-violence"])
    #expect(school.episodeMinutes == 20 && school.retention.months == 3)
    #expect(
      school.deliveries == [
        DeliverySettings(role: .dsl, folder: "/srv/dsl", owner: "mwest", group: "dsl", mode: 0o640)
      ])
    #expect(school.notices == [])
  }

  @Test func `reads the school's own word on sites`() throws {
    let overrides = try SampleSchool().load().overrides
    #expect(
      overrides.map(\.words) == [
        "allow gambling for chess.example.org/club", "deny weapons-violence for knives.example",
      ])
    #expect(overrides.map(\.line) == [3, 5] && overrides[0].file.hasSuffix("/overrides.json5"))
    #expect(overrides[0].who == "Deputy head" && overrides[0].why == "chess club")
    #expect(overrides[0].review == Day(year: 2027, month: 1, day: 31))
    #expect(overrides[0].holds(on: Day(year: 2027, month: 7, day: 31)))
    #expect(!overrides[0].holds(on: Day(year: 2027, month: 8, day: 1)))
    #expect(overrides[1].holds(on: Day(year: 2099, month: 1, day: 1)))
  }

  @Test func `an override of one site may allow all and deny one category`() throws {
    var school = SampleSchool()
    _ = try school.replace(
      "{ site: \"knives",
      with: """
        { site: "knives.example", decision: "allow", who: "W", why: "Y", review: "2027-01-31" },
        { site: "knives
        """, in: "overrides.json5")
    #expect(try school.load().overrides.map(\.category) == ["gambling", nil, "weapons-violence"])
  }

  @Test func `reads sources with their defaults, and what csv columns mean`() throws {
    let sources = try SampleSchool().load().sources
    #expect(
      sources[0]
        == SourceSettings(name: "proxy", files: ["/var/log/squid/access.log*"], format: "squid"))
    #expect(sources[1].files[0].hasSuffix("/exports/*.csv") && !sources[1].archive)
    #expect(
      sources[1].csv
        == CSVMapping(
          columns: [.time: "Time", .url: "URL", .action: "Action"],
          timeFormat: "dd/MM/yyyy HH:mm:ss",
          actions: [.allowed: ["Allowed"], .blocked: ["Blocked", "Denied"]]))
  }

  @Test func `reads rules with their defaults`() throws {
    let rules = try SampleSchool().load().rules
    #expect(
      rules[0]
        == RuleSettings(
          id: "search-harm", title: "Search about self-harm",
          who: [.group(.pupils), .group(.unidentified)], match: .searches,
          categories: ["self-harm"], actions: [.allowed, .blocked, .warned, .unknown],
          minimumVisits: 1, severity: .urgent, audience: [.dsl]))
    #expect(rules[1].who == [.years(7...9)] && rules[1].minimumVisits == 3)
    #expect(rules[1].actions == [.allowed])
  }

  @Test func `finds every fault of every file at once, file by file and line by line`() throws {
    var school = SampleSchool()
    var places: [String] = []
    for (file, old, new) in [
      ("vigil.json5", "dataFolder", "dataFoldr"), ("vigil.json5", "mode: \"0640\"", "mode: 640"),
      ("categories.json5", "\"Weapons\"", "7"), ("rules.json5", "\"years:7-9\"", "\"pupil\""),
      ("self-harm.json5", "\"high\"", "\"hihg\""),
    ] {
      places.append("\(file):\(try school.replace(old, with: new, in: file))")
    }
    let complaints = try school.complaints()
    #expect(Set(places).isSubset(of: complaints.map { "\($0.file):\($0.line)" }))
    #expect(complaints.count == places.count + 1, "dataFolder is unknown and missing")
    #expect(complaints.allSatisfy { !$0.mend.isEmpty })
    let main = complaints.filter { $0.file == "vigil.json5" }.map(\.line)
    #expect(main == main.sorted())
  }

  @Test func `complains of a file that is not there, where it is named`() throws {
    var school = SampleSchool()
    school.files["self-harm.json5"] = nil
    let complaints = try school.complaints()
    #expect(complaints.map(\.line) == [9])
    #expect(complaints[0].what == "there is no file \"self-harm.json5\"")
    #expect(throws: Complaints.self) {
      try SchoolSettings.load(path: "/nowhere/vigil.json5", known: SampleSchool.known)
    }
  }

  @Test func `tells who cannot be reached and what nothing looks for`() throws {
    var school = SampleSchool()
    _ = try school.replace("dsl: [\"mwest\"]", with: "dsl: []", in: "vigil.json5")
    _ = try school.replace(", \"weapons-violence\"]", with: "]", in: "rules.json5")
    let notices = try school.load().notices
    #expect(notices.map(\.line) == [30, 1])
    #expect(notices[0].what.contains("delivered to the role dsl"))
    #expect(notices[1].what.contains("\"weapons-violence\" must be blocked, but no rule"))
  }

  @Test func `never traps on settings that are cut or changed anywhere`() throws {
    let seed: UInt64 = 4
    var random = SeededRandom(seed: seed)
    let folder = try TemporaryFolder()
    for (name, text) in SampleSchool().files { try folder.write(text, to: name) }
    for _ in 0..<25 {
      for (name, text) in SampleSchool().files {
        var bytes = Array(text.utf8)
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 32...126, using: &random)
        let cut = Bool.random(using: &random) ? place : bytes.count
        try folder.write(bytes.prefix(cut), to: name)
        do {
          _ = try SchoolSettings.load(path: folder.path + "/vigil.json5", known: SampleSchool.known)
        } catch {
          #expect(!error.all.isEmpty && error.all.allSatisfy { $0.line > 0 }, "seed \(seed)")
        }
        try folder.write(text, to: name)
      }
    }
  }
}
