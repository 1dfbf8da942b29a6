import Store
import Testing
import Vocabulary

@testable import Pipeline

/// What the nightly run makes of a school's own word.
struct OverrideRunTests {
  private static let night = "2026-03-13T02:00:00Z"
  private let school: NightSchool

  init() throws {
    school = try NightSchool(
      lists: """
        { name: "fine", path: "fine", syntax: "domains", power: "allow" },
        { name: "helps", path: "helps", category: "helpline", power: "protected" },
        """)
    try school.write("fine.example\n", to: "fine")
    try school.write("help.example\n", to: "helps")
  }

  private func visit(_ hosts: String..., on day: Int = 12) throws {
    try school.append(
      hosts.map { try NightSchool.squid("2026-03-\(day)T22:00:00Z", $0) }, to: "access.log",
      at: "2026-03-\(day)T22:00:00Z")
  }

  @Test func `a site that is denied raises an event, even one that a list allows`() throws {
    try school.overrule(["deny self-harm for fine.example", "deny self-harm for odd.example"])
    try visit("fine.example", "www.odd.example", "even.example")
    try school.run(at: Self.night)
    let events = try school.events()
    #expect(
      events.map(\.hosts).sorted { $0[0] < $1[0] } == [["fine.example"], ["www.odd.example"]])
    let reasons = events.flatMap(\.evidence).sorted()
    #expect(reasons.map(\.origin) == [.override, .override])
    #expect(reasons.map(\.name) == ["override", "override"])
    #expect(reasons.map(\.entry) == ["fine.example", "odd.example"])
    #expect(try school.visits(in: "self-harm") == 2)
  }

  @Test func `a name beyond ASCII is the same in an override and in a log`() throws {
    try school.overrule(["deny self-harm for bücher.example"])
    try visit("BÜCHER.example", "b%C3%BCcher.example", "xn--bcher-kva.example")
    try school.run(at: Self.night)
    #expect(try school.events().map(\.hosts) == [["xn--bcher-kva.example"]])
    #expect(try school.events().map(\.allowedCount) == [3])
  }

  @Test func `a site that is allowed raises none and is not counted`() throws {
    try school.overrule(["allow self-harm for harm.example"])
    try visit("harm.example")
    try school.run(at: Self.night)
    #expect(try school.events().isEmpty)
    #expect(try school.visits(in: "self-harm") == 0)
  }

  @Test func `a path that is allowed is judged by itself`() throws {
    try school.overrule(["allow self-harm for harm.example/quiz"])
    try visit("harm.example/quiz/1?x", "www.harm.example/quizzes")
    try school.run(at: Self.night)
    #expect(try school.events().map(\.hosts) == [["www.harm.example"]])
    #expect(try school.visits(in: "self-harm") == 1)
  }

  @Test func `an override holds until the end of its last day and needs no new index`() throws {
    try school.overrule(["allow self-harm for harm.example until 2026-03-13"])
    try visit("harm.example", on: 12)
    try school.run(at: "2026-03-13T23:30:00Z")
    #expect(try school.events().isEmpty)
    try visit("harm.example", on: 14)
    let summary = try school.run(at: "2026-03-14T23:30:00Z")
    #expect(try school.events().count == 1)
    #expect(summary.listNotes == ["overrides: 1 expired and not applied; vigil check names it"])
    let sentence =
      "An override of the school expired on 2026-03-13 and is not applied: "
      + "allow self-harm for harm.example (overrides.json5, line 2)."
    for (name, page) in try school.pages() {
      #expect(page.contains(sentence) == (name != "dsl"), "\(name)")
    }
  }

  @Test func `a review that is due is told to those who look after the settings`() throws {
    try school.overrule(["allow self-harm for calm.example"])
    let summary = try school.run(at: "2026-03-12T02:00:00Z")
    #expect(summary.listNotes.last == "overrides: 1 due for review; vigil check names it")
    let sentence =
      "An override of the school was to be reviewed on 2026-03-12: "
      + "allow self-harm for calm.example (overrides.json5, line 2)."
    for (name, page) in try school.pages() {
      #expect(page.contains(sentence) == (name != "dsl"), "\(name)")
    }
    #expect(try !school.run(at: "2026-03-11T02:00:00Z").listNotes.contains { $0.contains("over") })
  }

  @Test func `a protected destination cannot be denied, and the run says so`() throws {
    try school.overrule(["deny self-harm for chat.help.example"])
    try visit("chat.help.example")
    let complaints = try school.runWithComplaints(at: Self.night).complaints
    #expect(complaints.map(\.line) == [2])
    #expect(complaints[0].file.hasSuffix("/overrides.json5"))
    #expect(complaints[0].what.contains("protected destination (helps)"))
    #expect(try school.events().isEmpty)
    #expect(try school.visits(in: "self-harm") == 0)
  }

  @Test func `an override that was added is a change of settings, without who and why`() throws {
    try school.run(at: Self.night)
    try school.overrule(["deny games for odd.example", "allow self-harm for harm.example"])
    try school.run(at: "2026-03-14T02:00:00Z")
    let changes = try school.changes()
    #expect(
      Set(changes.map(\.description)) == [
        "an override was added: allow self-harm for harm.example",
        "an override was added: deny games for odd.example",
      ])
    #expect(
      changes.filter(\.seesLess).map(\.description) == [
        "an override was added: allow self-harm for harm.example"
      ])
    let page = try school.pages()["headteacher"] ?? ""
    #expect(page.contains("an override was added: allow self-harm for harm.example"))
    #expect(try !school.holdsInStore("Quill") && !school.holdsInStore("for the quiz"))
  }
}
