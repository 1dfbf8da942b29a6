import Store
import Testing
import Vocabulary

@testable import Pipeline

/// What the nightly run makes of lists that are not enough for an event.
struct ListTrustRunTests {
  private static let weakNote =
    "raised no event, since only weak lists hold the site"
  private static let fewNote =
    "raised no event, since fewer lists hold the site than the category asks for"

  private func visit(_ school: NightSchool, at moment: String = "2026-03-12T22:00:00Z") throws {
    try school.append(
      [try NightSchool.squid(moment, "harm.example")], to: "access.log", at: moment)
  }

  private func notes(_ school: NightSchool, at moment: String = "2026-03-13T02:00:00Z") throws
    -> [String]
  {
    try school.run(at: moment).notes.filter { $0.hasPrefix("self-harm") }
  }

  @Test func `a weak list alone raises no event, and its visits are counted`() throws {
    let school = try NightSchool(harm: ", weak: true")
    try visit(school)
    #expect(try notes(school) == ["self-harm (harm): 1 visit \(Self.weakNote)"])
    #expect(try school.events().isEmpty && school.visits(in: "self-harm") == 1)
    // The day is judged anew, so that what it told before is not added to.
    try visit(school, at: "2026-03-12T23:00:00Z")
    #expect(try notes(school) == ["self-harm (harm): 2 visits \(Self.weakNote)"])
    for (name, page) in try school.pages() {
      #expect(page.contains("self-harm (harm): 2 visits \(Self.weakNote)"), "\(name)")
    }
  }

  @Test func `an override beside a weak list is enough`() throws {
    let school = try NightSchool(harm: ", weak: true")
    try school.overrule(["deny self-harm for harm.example"])
    try visit(school)
    #expect(try notes(school) == [])
    #expect(try school.events().count == 1 && school.visits(in: "self-harm") == 1)
  }

  @Test func `the filter's own word beside a weak list is enough, though no rule names it`() throws
  {
    for (word, count) in [("Suicide", 1), ("Shopping", 0)] {
      let school = try NightSchool(harm: ", weak: true")
      let line =
        NightSchool.fortigate("2026-03-12 22:00", "harm.example")
        .replacing("passthrough", with: "blocked") + " catdesc=\"\(word)\""
      try school.append([line], to: "fortigate.log", at: "2026-03-12T22:00:00Z")
      try school.run(at: "2026-03-13T02:00:00Z")
      #expect(try school.events().count == count, "\(word)")
    }
  }

  @Test(arguments: [
    ("", 0), (", origin: 'them'", 0), ("{ name: 'more', path: 'more', category: 'self-harm' },", 1),
    ("{ name: 'more', path: 'more', category: 'self-harm', weak: true },", 1),
    ("{ name: 'more', path: 'more', category: 'self-harm', origin: 'harm' },", 0),
    ("{ name: 'more', path: 'more', category: 'games' },", 0),
  ])
  func `a category that asks for two lists needs two that are no copies`(
    piece: String, count: Int
  ) throws {
    let isList = piece.hasPrefix("{")
    let school = try NightSchool(
      harm: isList ? "" : piece, lists: isList ? piece : "", agree: 2)
    try school.write("harm.example\n", to: "more")
    try visit(school)
    let notes = try notes(school)
    #expect(try school.events().count == count && school.visits(in: "self-harm") == 1)
    #expect(
      notes.count == 1 - count && notes.allSatisfy { $0.hasSuffix("1 visit \(Self.fewNote)") })
  }
}
