import Testing
import Vocabulary

@testable import Settings

/// One wrong piece at a time: where the complaint stands, what it says and how it helps.
struct SettingsFaultTests {
  @Test(arguments: [
    ("\"Europe/London\"", "\"Europe/Lundon\"", "no time zone", "IANA"),
    ("school: {", "schol: {", "no key \"schol\"", "did you mean \"school\"?"),
    ("name: \"Example", "nam: \"Example", "no key \"nam\"", "did you mean \"name\"?"),
    ("02:00:00Z", "2am", "is no moment", "2026-03-16T02:00:00Z"),
    ("dataFolder: \"/var", "dataFolder: \"~/var", "starts with ~", "whole path"),
    ("\"/var/lib/vigil\"", "\" \"", "an empty text", "write something"),
    ("\"/var/lib/vigil\"", "\"/var\\n\"", "control character", "take it out"),
    ("\"gambling\", power", "\"gamblign\", power", "no category", "did you mean \"gambling\"?"),
    ("syntax: \"hosts\"", "syntax: \"host\"", "no list syntax", "did you mean \"hosts\"?"),
    ("power: \"block\"", "power: \"bloc\"", "cannot stand in \"power\"", "mean \"block\"?"),
    ("path: \"lists/starter\"", "url: \"ftp://lists.example.org/\"", "no web address", "https:"),
    ("path: \"lists/starter\"", "url: \"https://a:b@/x\"", "no web address", "https:"),
    ("path: \"lists/starter\"", "url: \"https://a.example/ x\"", "no web address", "https:"),
    ("path: \"lists/starter\"", "syntax: \"hosts\"", "the key \"path\" is missing", "add it"),
    ("\"lists/starter\"", "\"x\", minimumEntries: 9", "this list has no url", "add url"),
    ("\"lists/starter\"", "\"x\", maximumAgeDays: -1", "from 0 to 3650", "write one"),
    ("power: \"block\"", "expressions: 1", "must be true or false", "true or false"),
    ("name: \"bets\"", "name: \"starter\"", "the list \"starter\" stands in line 6", "rename"),
    ("name: \"bets\"", "name: \"../bets\"", "cannot be a name", "letters"),
    ("[\"/var/log/squid/access.log*\"]", "\"/var/log\"", "must be a list", "square brackets"),
    ("[\"/var/log/squid/access.log*\"]", "[]", "empty list", "at least one"),
    ("[\"/var/log/squid/access.log*\"]", "[\"\"]", "an empty text", "write something"),
    ("[\"/var/log/squid/access.log*\"]", "[7]", "must hold text, this is a number", "quotation"),
    ("format: \"squid\"", "format: \"sqiud\"", "no format", "did you mean \"squid\"?"),
    ("format: \"squid\"", "format: \"squid\", actions: {}", "for the format csv only", "leave"),
    ("name: \"filter\"", "name: \"proxy\"", "the source \"proxy\" stands in line 11", "rename"),
    ("archive: false", "archive: 0", "must be true or false", "true or false"),
    ("archive: false", "timezone: \"UTC\"", "no key \"timezone\"", "mean \"timeZone\"?"),
    ("archive: false", "timeZone: \"Mars/Base\"", "no time zone", "IANA"),
    ("time: \"Time\", ", "", "which column holds the time", "add columns"),
    ("url: \"URL\", ", "", "which column holds the address", "url or host"),
    (", action: \"Action\"", "", nil, "add action"),
    ("\"dd/MM/yyyy HH:mm:ss\"", "\"dd/mm/yyyy HH:mm\"", "lacks the month (M)", "iso8601"),
    ("\"Denied\"", "\"allowed\"", "the word \"allowed\" stands", "keep one"),
    ("user: \"Username\", ", "", "column for user is not named", "add it to columns"),
    ("pupil: [\"Student\"]", "pupil: [\"Staff\"]", "means staff already", "one standing"),
    ("pupil: [\"Student\"]", "pupils: [\"Student\"]", "no key \"pupils\"", "mean \"pupil\"?"),
    ("dsl: [\"mwest\"]", "dls: [\"mwest\"]", "no key \"dls\"", "did you mean \"dsl\"?"),
    ("[\"mwest\"]", "[\"SCHOOL\\\\mwest\"]", "is no user name", "user name alone"),
    ("[\"mwest\"]", "[\"mwest\", \"mwest\"]", "stands twice", "keep one"),
    ("\"routine\"", "\"always\"", "cannot stand in", "routine, automatic and onAuthorisation"),
    ("[\"weapons-violence\"]", "[\"weapons\"]", "no category \"weapons\"", "mean \"weapons-v"),
    ("[\"weapons-violence\"]", "[\"helpline\"]", "is protected", "leave it out"),
    ("episodeMinutes: 20", "episodeMinutes: 2.5", "whole number from 1 to 240", "write one"),
    ("months: 3", "months: 7", "whole number from 1 to 6", "write one"),
    ("months: 3", "months: NaN", "whole number from 1 to 6", "write one"),
    ("months: 3", "months: \"3\"", "whole number from 1 to 6", "without quotation marks"),
    ("\"0640\"", "\"0644\"", "lets everybody", "end it with 0"),
    ("\"0640\"", "\"0240\"", "owner cannot read", "0600"),
    ("\"0640\"", "\"rw-\"", "is no file mode", "octal"),
    ("\"0640\"", "\"4640\"", "is no file mode", "octal"),
    ("role: \"dsl\"", "role: \"DSL\"", "cannot stand in \"role\"", "did you mean \"dsl\"?"),
  ])
  func `names the line of a fault in the main file`(
    old: String, new: String, what: String?, mend: String
  ) throws {
    try expectFault(in: "vigil.json5", old, new, what ?? "no column that holds them", mend)
  }

  @Test func `refuses two roles in one folder`() throws {
    let item = "{ role: \"dsl\", folder: \"/srv/dsl\", owner: \"mwest\", group: \"dsl\" },"
    let other = item.replacing("\"dsl\", f", with: "\"headteacher\", f")
    try expectFault(
      in: "vigil.json5", item.replacing(" },", with: ", mode: \"0640\" },"), item + " " + other,
      "another role's", "only its holders")
  }

  @Test(arguments: [
    ("id: \"health\"", "id: \"gambling\"", "category \"gambling\" stands in line 4", "rename"),
    ("id: \"health\"", "id: \"good health\"", "cannot be a name", "letters"),
    ("special: true", "specal: true", "no key \"specal\"", "did you mean \"special\"?"),
    ("special: true", "lists: [\"gamble\"]", "\"gamble\" stands in line 4", "keep one"),
    ("special: true", "lists: [\"gambling\"]", "is the id of another category", "take it out"),
    ("special: true", "agree: 0", "whole number from 1 to 5", "write one"),
    ("title: \"Health\", ", "", "the key \"title\" is missing", "add it"),
  ])
  func `names the line of a fault in the categories`(
    old: String, new: String, what: String, mend: String
  ) throws {
    try expectFault(in: "categories.json5", old, new, what, mend)
  }

  @Test func `takes 128 categories and no more`() throws {
    func added(_ count: Int) -> String {
      (0..<count).map { "{ id: 'c\($0)', title: 'T', theme: 'T' }," }.joined()
    }
    var school = SampleSchool()
    _ = try school.replace(
      "{ id: \"gambling\"", with: added(123) + "{ id: \"gambling\"", in: "categories.json5")
    #expect(try school.complaints() == [])
    _ = try school.replace(
      "{ id: \"gambling\"", with: added(1).replacing("c0", with: "d") + "{ id: \"gambling\"",
      in: "categories.json5")
    #expect(try school.complaints().first?.what == "there are 129 categories")
  }

  @Test(arguments: [
    ("[\"self-harm\"]", "[\"self-hram\"]", "no category", "did you mean \"self-harm\"?"),
    ("[\"self-harm\"]", "[\"health\"]", "special and makes no event", "leave it out"),
    ("[\"pupils\"", "[\"pupil\"", "\"pupil\" is no group", "did you mean \"pupils\"?"),
    ("\"years:7-9\"", "\"years:9-7\"", "names no school years", "years:7-9"),
    ("\"years:7-9\"", "\"years:7-\"", "names no school years", "years:7-9"),
    ("match: \"sites\"", "match: \"site\"", "cannot stand in \"match\"", "mean \"sites\"?"),
    ("[\"allowed\"]", "[\"challenged\"]", "never makes an event", "leave it out"),
    ("[\"allowed\"]", "[]", "is an empty list", "at least one"),
    ("minimumVisits: 3", "minimumVisits: 0", "whole number from 1", "write one"),
    ("severity: \"medium\"", "severity: \"mild\"", "cannot stand in", "low, medium, high and"),
    ("[\"headteacher\"]", "[\"head\"]", "cannot stand in \"audience\"", "headteacher"),
    (
      "[\"headteacher\"]", "[\"dsl\", \"safeguardingGovernor\"]",
      "there is no report for \"safeguardingGovernor\"",
      "name only headteacher, dsl and networkManager"
    ),
    ("id: \"bets\"", "id: \"search-harm\"", "rule \"search-harm\" stands in line 3", "rename"),
  ])
  func `names the line of a fault in the rules`(
    old: String, new: String, what: String, mend: String
  ) throws {
    try expectFault(in: "rules.json5", old, new, what, mend)
  }

  @Test(arguments: [
    ("\"self-harm\"", "\"selfharm\"", "no category", "did you mean \"self-harm\"?"),
    ("severity: \"high\",", "", "the key \"severity\" is missing", "add it"),
    ("[\"hurt myself\"]", "[\"a\", \"A\"]", "the phrase \"a\" stands in", "keep one"),
    ("except", "exept", "no key \"exept\"", "did you mean \"except\"?"),
  ])
  func `names the line of a fault in the phrases`(
    old: String, new: String, what: String, mend: String
  ) throws {
    try expectFault(in: "self-harm.json5", old, new, what, mend)
  }

  @Test(arguments: [
    ("\"knives.example\"", "\"knives\"", "site \"knives\" is one word", "whole name"),
    ("\"knives.example\"", "\"a.example:81\"", "names a port", "leave the port out"),
    ("\"weapons-violence\"", "\"weapons\"", "no category", "mean \"weapons-violence\"?"),
    ("\"weapons-violence\"", "\"helpline\"", "is protected, and", "power: \"protected\""),
    ("\"gambling\"", "\"helpline\"", "cannot take a site out", "out of the list"),
    (
      "category: \"weapons-violence\", decision: \"deny\"", "decision: \"deny\"",
      "must name a category", "add category"
    ),
    ("\"deny\"", "\"block\"", "cannot stand in \"decision\"", "allow and deny"),
    ("decision: \"deny\",", "", "the key \"decision\" is missing", "add it"),
    ("who: \"DSL\", ", "", "the key \"who\" is missing", "add it"),
    ("why: \"sells to anybody\", ", "", "the key \"why\" is missing", "add it"),
    ("\"chess club\"", "\"\"", "an empty text", "write something"),
    (", review: \"2027-01-31\" }", " }", "the key \"review\" is missing", "add it"),
    ("\"2027-07-31\"", "\"2027-02-30\"", "\"2027-02-30\" in \"expires\" is no date", "2027-01-31"),
    ("\"2027-07-31\"", "\"2027-01-30\"", "it expires on 2027-01-30, before its review", "first"),
    ("expires", "expire", "no key \"expire\"", "did you mean \"expires\"?"),
  ])
  func `names the line of a fault in the overrides`(
    old: String, new: String, what: String, mend: String
  ) throws {
    try expectFault(in: "overrides.json5", old, new, what, mend)
  }

  @Test(arguments: [("allow", "line 3 says \"allow\""), ("deny", "stands in line 3 already")])
  func `refuses two overrides of one site and category`(decision: String, what: String) throws {
    let other = """
      { site: "chess.example.org/club", category: "gambling", decision: "deny",
          who: "W", why: "Y", review: "2027-01-31" },
        { site: "knives
      """
    var school = SampleSchool()
    _ = try school.replace("\"allow\"", with: "\"\(decision)\"", in: "overrides.json5")
    let line = try school.replace("{ site: \"knives", with: other, in: "overrides.json5")
    let complaints = try school.complaints()
    #expect(complaints.map(\.line) == [line] && complaints[0].file == "overrides.json5")
    #expect(complaints[0].what.contains(what), "\(complaints)")
    #expect(complaints[0].mend == "keep one of the two")
  }

  @Test(arguments: ["weak: true", "origin: \"ut1\""])
  func `only a list that blocks can be weak or of an origin`(piece: String) throws {
    try expectFault(
      in: "vigil.json5", "power: \"block\"", "power: \"allow\", \(piece)", "is for lists with",
      "leave it out")
  }

  /// Expects exactly one complaint, in the line of the changed piece or of the object around it.
  private func expectFault(
    in file: String, _ old: String, _ new: String, _ what: String, _ mend: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var school = SampleSchool()
    let line = try school.replace(old, with: new, in: file)
    let complaints = try school.complaints()
    let found = complaints.first { $0.what.contains(what) }
    let all = Comment(rawValue: complaints.map(\.description).joined(separator: "\n"))
    #expect(found != nil, all, sourceLocation: sourceLocation)
    #expect(found?.mend.contains(mend) == true, all, sourceLocation: sourceLocation)
    #expect(found?.file == file, all, sourceLocation: sourceLocation)
    let isMissing = what.contains("is missing") || new.isEmpty
    #expect(isMissing || found?.line == line, all, sourceLocation: sourceLocation)
  }
}
