import Testing

@testable import Settings

struct ListDownloadTests {
  private func lists(_ text: String) throws -> [ListSettings] {
    var school = SampleSchool()
    _ = try school.replace(
      "{ name: \"starter\", path: \"lists/starter\" }", with: text, in: "vigil.json5")
    return try school.load().lists
  }

  @Test func `keeps a downloaded list in the data folder, unless it is told where`() throws {
    let list = try #require(
      try lists("{ name: \"ut1\", url: \"https://lists.example.org/a.tar.gz\" }").first)
    #expect(list.path == "/var/lib/vigil/lists/ut1")
    #expect(list.download == ListDownload(url: "https://lists.example.org/a.tar.gz"))
    #expect(list.maximumAgeDays == 35)
    let other = try #require(
      try lists(
        "{ name: \"ut1\", url: \"HTTP://a.example\", path: \"/srv/ut1\", minimumEntries: 1000, "
          + "maximumAgeDays: 0 }"
      ).first)
    #expect(other.path == "/srv/ut1")
    #expect(other.download?.minimumEntries == 1000)
    #expect(other.maximumAgeDays == nil)
  }

  @Test func `takes a list that nobody downloads for old only if it is told when`() throws {
    #expect(try lists("{ name: \"own\", path: \"own\" }").first?.maximumAgeDays == nil)
    let told = try lists("{ name: \"own\", path: \"own\", maximumAgeDays: 90 }").first
    #expect(told?.maximumAgeDays == 90 && told?.download == nil)
  }

  @Test(arguments: [
    ("https://a.example/list", "https://a.example/list"),
    ("https://me:secret@a.example/list", "https://a.example/list"),
    ("https://me@x:secret@a.example:8443", "https://a.example:8443"),
    ("http://a.example/list?key=secret", "http://a.example/list?…"),
    ("http://a.example?secret", "http://a.example?…"),
    ("http://a.example/list#secret", "http://a.example/list?…"),
    ("http://a.example/@secret/x", "http://a.example/@secret/x"),
  ])
  func `shows an address without what opens it`(url: String, shown: String) {
    #expect(ListDownload(url: url).shownURL == shown)
  }

  @Test func `tells of another address, and of no key`() throws {
    var school = try SampleSchool().load()
    let salt: [UInt8] = [1]
    let old = SettingsFingerprint(of: school, salt: salt)
    school.lists[0].download = ListDownload(url: "https://me:secret@a.example/list?key=secret")
    let new = SettingsFingerprint(of: school, salt: salt)
    #expect(!new.entries.contains { $0.value.contains("secret") })
    let changes = SettingsFingerprint.changes(from: old, to: new)
    #expect(changes.contains { $0.description.contains("https://a.example/list?…") })
    #expect(!changes.contains { $0.seesLess })
  }
}
