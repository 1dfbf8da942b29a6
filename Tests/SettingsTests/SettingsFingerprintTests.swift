import Testing
import Vocabulary

@testable import Settings

struct SettingsFingerprintTests {
  private let salt: [UInt8] = [1, 2, 3]

  @Test func `is the same for the same settings, and survives storing`() throws {
    let school = try SampleSchool().load()
    let fingerprint = SettingsFingerprint(of: school, salt: salt)
    let stored = SettingsFingerprint(entries: fingerprint.entries.reversed())
    #expect(stored == fingerprint)
    #expect(SettingsFingerprint.changes(from: fingerprint, to: stored) == [])
    #expect(fingerprint.entries.map(\.path) == fingerprint.entries.map(\.path).sorted())
    #expect(
      fingerprint.entries.contains { $0.path == "rules/bets/severity" && $0.value == "medium" })
  }

  @Test func `holds no user name or delivery folder, and no digest that fits elsewhere`() throws {
    var school = try SampleSchool().load()
    school.roles[.deputyDSL] = school.roles[.dsl]
    let entries = SettingsFingerprint(of: school, salt: salt).entries
    let text = entries.map { $0.path + "=" + $0.value }.joined(separator: "\n")
    #expect(!text.contains("hscott") && !text.contains("mwest") && !text.contains("/srv/dsl"))
    let roles = entries.filter { $0.path.hasPrefix("roles/") && !$0.value.isEmpty }
    #expect(roles.count == 3 && Set(roles.map(\.value)).count == 3)
    let others = SettingsFingerprint(of: school, salt: [4, 5, 6]).entries
    #expect(Set(roles.map(\.value)).isDisjoint(with: others.map(\.value)))
  }

  @Test func `tells of another reason for an override without its words`() throws {
    let descriptions = try [("Deputy head", "Head of year"), ("chess club", "draughts club")]
      .flatMap { old, new in
        try changes { school in _ = try school.replace(old, with: new, in: "overrides.json5") }
      }.map(\.description)
    #expect(
      descriptions == [
        "the override for chess.example.org/club (gambling): who decided it is other",
        "the override for chess.example.org/club (gambling): the reason is other",
      ])
    let entries = try SettingsFingerprint(of: SampleSchool().load(), salt: salt).entries
    #expect(!entries.contains { $0.value.contains("Deputy") || $0.value.contains("chess club") })
  }

  @Test func `tells of other holders and folders without their names`() throws {
    let descriptions = try [
      ("dsl: [\"mwest\"]", "dsl: [\"jdoe\"]"), ("dsl: [\"mwest\"]", "dsl: [\"mwest\", \"jdoe\"]"),
      ("dsl: [\"mwest\"]", "dsl: [\"jdoe\", \"rroe\"]"), ("\"/srv/dsl\"", "\"/srv/jdoe\""),
      ("\"0640\"", "\"0600\""),
    ].flatMap { old, new in
      try changes { school in _ = try school.replace(old, with: new, in: "vigil.json5") }
        .map { ($0.seesLess ? "less: " : "") + $0.description }
    }
    #expect(
      descriptions == [
        "the role dsl is held by somebody else", "the role dsl is held by 2, before by 1",
        "the role dsl is held by 2, before by 1; 2 new",
        "less: copies of the reports for the role dsl go to another folder",
        "copies of the reports for the role dsl: mode is 0600, before 0640",
      ])
    var school = try SampleSchool().load()
    let old = SettingsFingerprint(of: school, salt: salt)
    school.deliveries = []
    let gone = SettingsFingerprint.changes(
      from: old, to: SettingsFingerprint(of: school, salt: salt))
    #expect(
      gone.map(\.description) == [
        "copies of the reports for the role dsl go to 0 folders, before to 1"
      ])
    #expect(gone.map(\.seesLess) == [true])
  }

  @Test func `a fingerprint of before there were digests gives no change of them`() throws {
    let new = try SettingsFingerprint(of: SampleSchool().load(), salt: salt)
    let old = SettingsFingerprint(
      entries: new.entries.filter {
        !$0.path.hasPrefix("roles/") && !$0.path.hasPrefix("deliveries/")
      })
    #expect(old.entries.count + 2 * Role.allCases.count == new.entries.count)
    #expect(SettingsFingerprint.changes(from: old, to: new) == [])
  }

  @Test(arguments: [
    ("vigil.json5", "files: [\"exports/*.csv\"]", "files: [\"x.csv\"]", "source filter: files now"),
    ("vigil.json5", "archive: false", "archive: true", nil),
    ("vigil.json5", "url: \"URL\"", "url: \"Link\"", nil),
    ("vigil.json5", "url: \"URL\"", "host: \"Host\"", "source filter: columns now without"),
    ("vigil.json5", ", \"Denied\"", "", "source filter: actions now without \"blocked: Denied\""),
    ("vigil.json5", "power: \"block\"", "power: \"allow\"", "power is \"allow\", before \"block\""),
    ("vigil.json5", "power: \"block\"", "expressions: true", nil),
    ("vigil.json5", "category: \"gambling\", ", "", "list bets: category is not set"),
    ("vigil.json5", "\"routine\"", "\"automatic\"", "staffMonitoring is \"automatic\""),
    ("vigil.json5", "\"weapons-violence\"", "\"gambling\"", "alwaysTell now without"),
    ("vigil.json5", "months: 3", "months: 2", "retention months is \"2\", before \"3\""),
    ("vigil.json5", "months: 3", "months: 4", nil),
    ("vigil.json5", "dsl: [\"mwest\"]", "dsl: []", "role dsl is held by 0, before by 1"),
    ("vigil.json5", "directory: \"directory.csv\",", "", "people directory is not set"),
    ("vigil.json5", "pupil: [\"Student\"]", "pupil: [\"Child\"]", "people standings pupil now"),
    ("vigil.json5", "episodeMinutes: 20", "episodeMinutes: 60", nil),
    ("vigil.json5", "episodeMinutes: 20", "budgets: { dsl: 5 }", "budgets dsl is \"5\", before"),
    ("vigil.json5", "episodeMinutes: 20", "budgets: { dsl: 20 }", nil),
    ("vigil.json5", "episodeMinutes: 20", "budgets: { headteacher: 0 }", nil),
    (
      "vigil.json5", "episodeMinutes: 20", "budgets: { networkManager: 9 }",
      "budgets networkManager is \"9\", before not set"
    ),
    (
      "vigil.json5", "episodeMinutes: 20", "patterns: { repeatedDays: 9 }",
      "patterns repeatedDays is \"9\""
    ),
    (
      "vigil.json5", "episodeMinutes: 20", "patterns: { bypass: ['gambling'] }",
      "patterns bypass now"
    ),
    ("vigil.json5", "episodeMinutes: 20", "patterns: { repeatedWeeks: 4 }", nil),
    ("categories.json5", "\"Money\"", "\"Betting\"", nil),
    ("categories.json5", "mustBlock: true", "mustBlock: false", "weapons-violence: mustBlock is"),
    ("categories.json5", ", lists: [\"gamble\"]", "", "gambling: lists now without \"gamble\""),
    ("categories.json5", "{ id: \"health\"", "{ id: 'sects', title: 'T' }, { id: \"health\"", nil),
    ("categories.json5", "special: true", "special: true, agree: 2", "category health: agree is"),
    (
      "vigil.json5", "power: \"block\"", "weak: true", "the list bets: weak is \"true\", before not"
    ),
    ("vigil.json5", "power: \"block\"", "origin: 'us'", "the list bets: origin is \"us\", before"),
    (
      "overrides.json5", "allow\"", "deny\"", nil
    ),
    (
      "overrides.json5", "deny\"", "allow\"",
      "an override is now: allow weapons-violence for knives.example"
    ),
    (
      "overrides.json5", "knives.example", "swords.example/a%2",
      "an override was taken out: deny weapons-violence for knives.example"
    ),
    (
      "overrides.json5", "Chess.", "Draughts.",
      "an override was added: allow gambling for draughts.example.org/club"
    ),
    (
      "overrides.json5", "2027-07-31", "2027-08-31",
      "the override for chess.example.org/club (gambling): expires is \"2027-08-31\", before"
    ),
    ("overrides.json5", "2027-07-31", "2027-06-30", nil),
    (
      "overrides.json5", ", expires: \"2027-07-31\"", "",
      "the override for chess.example.org/club (gambling): expires is not set, before"
    ),
    (
      "overrides.json5", "review: \"2027-01-31\" }",
      "review: '2027-01-31', expires: '2027-02-01' }",
      "the override for knives.example (weapons-violence): expires is \"2027-02-01\""
    ),
    ("overrides.json5", "\"2027-01-31\"", "\"2027-02-28\"", nil),
    ("overrides.json5", "Deputy head", "Head", nil), ("overrides.json5", "chess club", "club", nil),
    ("self-harm.json5", "\"high\"", "\"low\"", "severity is \"low\", before \"high\""),
    ("self-harm.json5", "\"high\"", "\"urgent\"", nil),
    ("self-harm.json5", "[\"hurt myself\"]", "[\"hurt\"]", "phrases now without \"hurt myself\""),
    ("self-harm.json5", "ing\"]", "ing\", \"b\"]", "phrase file self-harm: except now with \"b\""),
    ("rules.json5", "\"urgent\"", "\"high\"", "rule search-harm: severity is \"high\""),
    ("rules.json5", "\"pupils\", ", "", "rule search-harm: who now without \"pupils\""),
    ("rules.json5", "\"years:7-9\"", "\"pupils\"", nil),
    ("rules.json5", "\"years:7-9\"", "\"years:7-8\"", "rule bets: who now"),
    ("rules.json5", "\"searches\"", "\"any\"", nil),
    ("rules.json5", "\"searches\"", "\"sites\"", "rule search-harm: match is \"sites\""),
    ("rules.json5", "minimumVisits: 3", "minimumVisits: 9", "minimumVisits is \"9\", before \"3\""),
    ("rules.json5", "minimumVisits: 3", "minimumVisits: 2", nil),
    ("rules.json5", "actions: [\"allowed\"], ", "", nil),
    ("rules.json5", "[\"headteacher\"]", "[\"dsl\"]", "audience now without \"headteacher\""),
  ])
  func `knows whether a change makes Vigil see less`(
    file: String, old: String, new: String, less: String?
  ) throws {
    let changes = try changes { school in _ = try school.replace(old, with: new, in: file) }
    #expect(!changes.isEmpty)
    guard let less else {
      #expect(!changes.contains { $0.seesLess }, "\(changes)")
      return
    }
    #expect(changes.first?.seesLess == true, "\(changes)")
    #expect(changes.first?.description.contains(less) == true, "\(changes)")
  }

  @Test func `a category that turns protected or special is seen`() throws {
    for flag in ["protected", "special", "allow", "background", "check"] {
      var before = try SampleSchool().load()
      let old = SettingsFingerprint(of: before, salt: salt)
      var categories = before.taxonomy.categories
      if flag == "protected" { categories[0].isProtected = true }
      if flag == "special" { categories[0].isSpecial = true }
      if flag == "allow" { categories[0].isAllowed = true }
      if flag == "background" { categories[0].isBackground = true }
      if flag == "check" { categories[0].isCheck = true }
      before.taxonomy = Taxonomy(categories)
      let changes = SettingsFingerprint.changes(
        from: old, to: SettingsFingerprint(of: before, salt: salt))
      #expect(changes.map(\.path) == ["categories/gambling/\(flag)"])
      #expect(changes.map(\.seesLess) == [true])
    }
  }

  @Test func `a block list without its expressions sees less, an allow list with them`() throws {
    for (power, before, after) in [
      (ListSettings.Power.block, true, false), (.allow, false, true), (.protected, false, true),
    ] {
      var school = try SampleSchool().load()
      school.lists[0].power = power
      school.lists[0].expressions = before
      let old = SettingsFingerprint(of: school, salt: salt)
      school.lists[0].expressions = after
      let new = SettingsFingerprint(of: school, salt: salt)
      let path = "lists/\(school.lists[0].name)/expressions"
      #expect(SettingsFingerprint.changes(from: old, to: new).map(\.path) == [path])
      #expect(SettingsFingerprint.changes(from: old, to: new).map(\.seesLess) == [true])
      #expect(SettingsFingerprint.changes(from: new, to: old).map(\.seesLess) == [false])
    }
  }

  @Test func `what is removed or added stands as one change, what sees less first`() throws {
    var school = try SampleSchool().load()
    let old = SettingsFingerprint(of: school, salt: salt)
    school.sources.removeFirst()
    school.lists.append(ListSettings(name: "ours", path: "/srv/ours"))
    school.lists.append(ListSettings(name: "fine", path: "/srv/fine", power: .allow))
    school.phrases = []
    school.rules.removeLast()
    let changes = SettingsFingerprint.changes(
      from: old, to: SettingsFingerprint(of: school, salt: salt))
    #expect(
      changes.map(\.description) == [
        "the list fine was added", "the phrase file self-harm was removed",
        "the rule bets was removed", "the source proxy was removed", "the list ours was added",
      ])
    #expect(changes.map(\.seesLess) == [true, true, true, true, false])
  }

  @Test func `a rule before another sees less when it makes less of the same visits`() throws {
    var school = try SampleSchool().load()
    let old = SettingsFingerprint(of: school, salt: salt)
    var weak = school.rules[0]
    weak.id = "weak"
    weak.severity = .low
    school.rules.insert(weak, at: 0)
    let added = SettingsFingerprint(of: school, salt: salt)
    #expect(SettingsFingerprint.changes(from: old, to: added).map(\.seesLess) == [true])
    school.rules.swapAt(0, 1)
    let swapped = SettingsFingerprint(of: school, salt: salt)
    #expect(SettingsFingerprint.changes(from: old, to: swapped).map(\.seesLess) == [false])
    let worse = SettingsFingerprint.changes(from: swapped, to: added)
    #expect(worse.map(\.path) == ["rules"])
    #expect(worse.map(\.seesLess) == [true])
    let better = SettingsFingerprint.changes(from: added, to: swapped)
    #expect(better.map(\.path) == ["rules"])
    #expect(better.map(\.seesLess) == [false])
  }

  @Test func `other rooms can add what they know, such as a list's checksum`() throws {
    let old = try SettingsFingerprint(of: SampleSchool().load(), salt: salt)
    var new = old
    new.add("lists/starter/content", "12 sites")
    let changes = SettingsFingerprint.changes(from: old, to: new)
    #expect(
      changes.map(\.description) == ["the list starter: content is \"12 sites\", before not set"])
  }

  private func changes(
    _ change: (inout SampleSchool) throws -> Void
  ) throws -> [SettingsChange] {
    var school = SampleSchool()
    let old = try fingerprint(of: school)
    try change(&school)
    return try SettingsFingerprint.changes(from: old, to: fingerprint(of: school))
  }

  /// As if every school stood in one folder, so that only the change differs.
  private func fingerprint(of school: SampleSchool) throws -> SettingsFingerprint {
    var settings = try school.load()
    let folder = SettingsPath.folder(of: settings.file) + "/"
    settings.lists = settings.lists.map {
      var list = $0
      list.path = list.path.replacing(folder, with: "")
      return list
    }
    settings.sources = settings.sources.map {
      var source = $0
      source.files = source.files.map { $0.replacing(folder, with: "") }
      return source
    }
    settings.people.directories = settings.people.directories.map {
      var directory = $0
      directory.file = directory.file.replacing(folder, with: "")
      return directory
    }
    return SettingsFingerprint(of: settings, salt: salt)
  }
}
