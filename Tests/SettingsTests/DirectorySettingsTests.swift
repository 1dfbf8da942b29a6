import TestSupport
import Testing
import Vocabulary

@testable import Settings

struct DirectorySettingsTests {
  private static let only = """
    directory: "directory.csv",
        columns: { user: "Username", standing: "Role" },
    """

  private func school(people: String) throws -> SampleSchool {
    var school = SampleSchool()
    _ = try school.replace(DirectorySettingsTests.only, with: people, in: "vigil.json5")
    return school
  }

  @Test func `several exports are read in their order`() throws {
    let school = try school(
      people: """
        directories: [
          { name: "mis", file: "/srv/mis.csv", layout: "sims", tagColumns: ["SEN Status"],
            standing: "pupil", columns: { email: "School e-mail" } },
          { name: "ad", file: "/srv/ad.csv", layout: "own", dateOrder: "monthFirst",
            columns: { user: "Login", leaves: "Gone" } },
        ],
        careTags: ["K", "E"],
        """
    ).load()
    #expect(
      school.people.directories == [
        DirectorySettings(
          name: "mis", file: "/srv/mis.csv", layout: "sims", columns: [.email: "School e-mail"],
          tagColumns: ["SEN Status"], standing: .pupil),
        DirectorySettings(
          name: "ad", file: "/srv/ad.csv", layout: "own",
          columns: [.user: "Login", .leaves: "Gone"], dateOrder: .monthFirst),
      ])
    #expect(school.people.careTags == ["K", "E"])
  }

  @Test(arguments: [
    (
      "directories: [{ name: 'a', file: '/a.csv', layout: 'sim' }],",
      "there is no layout \"sim\"; did you mean \"sims\"?"
    ),
    (
      "directories: [{ name: 'a', file: '/a.csv' }],",
      "the column of user names is not named; name user, principal or email in columns, as the "
        + "first line of the file writes it"
    ),
    (
      "directories: [{ name: 'a', file: '/a.csv', layout: 'sims' }, "
        + "{ name: 'a', file: '/b.csv', layout: 'sims' }],",
      "the directory \"a\" stands in line 20 already"
    ),
    (
      "directory: 'd.csv', columns: { user: 'U', standing: 'R' }, "
        + "directories: [{ name: 'a', file: '/a.csv', layout: 'sims' }],",
      "both directory and directories are named; put all files into directories"
    ),
    (
      "directories: [{ name: 'a', file: '/a.csv', layout: 'sims', standing: 'child' }],",
      "\"child\" cannot stand in \"standing\""
    ),
    ("directories: [{ name: 'a', file: '/a.csv', layout: 'sims', role: 'x' }],", "\"role\""),
  ])
  func `a fault is told with its line`(people: String, words: String) throws {
    do {
      _ = try school(people: people).load()
      Issue.record("no fault was found")
    } catch let faults as Complaints {
      #expect(faults.all.contains { $0.description.contains(words) && $0.line > 0 }, "\(faults)")
    }
  }

  @Test func `less care and fewer exports are seen as less`() throws {
    let salt: [UInt8] = [1]
    var settings = try school(
      people: "directories: [{ name: 'a', file: '/a.csv', layout: 'sims' }], careTags: ['K'],"
    ).load()
    let old = SettingsFingerprint(of: settings, salt: salt)
    settings.people.careTags = []
    settings.people.directories[0].tagColumns = ["SEN"]
    let changes = SettingsFingerprint.changes(
      from: old, to: SettingsFingerprint(of: settings, salt: salt))
    #expect(
      changes.map(\.description) == [
        "people careTags now without \"K\"",
        "the directory a: tagColumns now with \"SEN\" added",
      ])
    #expect(changes.map(\.seesLess) == [true, false])
    settings.people.directories = []
    let gone = SettingsFingerprint.changes(
      from: old, to: SettingsFingerprint(of: settings, salt: salt))
    #expect(gone.contains { $0.seesLess && $0.description == "the directory a was removed" })
  }
}
