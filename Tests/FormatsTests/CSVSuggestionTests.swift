import Formats
import Testing
import Vocabulary

struct CSVSuggestionTests {
  private static func suggestion(_ text: String) -> CSVSuggestion? {
    CSVSuggestion(head: Array(text.utf8))
  }

  private static func columns(_ suggestion: CSVSuggestion) -> [String] {
    suggestion.columns.map { "\($0.field.rawValue)=\($0.name)" }
  }

  @Test func `columns are known by the names that filters give them`() throws {
    let found = try #require(
      CSVSuggestionTests.suggestion(
        """
        Date/Time,User Name,"Source IP",Web Address,Domain,Verdict,Size,Mood
        14/03/2026 09:26:53,alee,10.0.0.7,http://example.org/,example.org,Allowed,12,fine
        15/03/2026 09:26:53,alee,10.0.0.7,http://example.org/,example.org,Denied,12,fine
        15/03/2026 09:26:54,alee,10.0.0.7,http://example.org/,example.org,Quarantined,12,fine
        """))
    #expect(
      CSVSuggestionTests.columns(found) == [
        "time=Date/Time", "user=User Name", "client=Source IP", "url=Web Address", "host=Domain",
        "action=Verdict", "bytes=Size",
      ])
    #expect(found.others == ["Mood"])
    #expect(found.timeFormats == ["dd/MM/yyyy HH:mm:ss"])
    #expect(found.actions.map(\.word) == ["Allowed", "Denied", "Quarantined"])
    #expect(found.actions.map(\.action) == [.allowed, .blocked, nil])
  }

  @Test func `day and month that cannot be told apart are left to a person`() throws {
    let found = try #require(
      CSVSuggestionTests.suggestion("Time;Host\n03/04/2026 09:26;example.org\n"))
    #expect(found.timeFormats == ["dd/MM/yyyy HH:mm", "MM/dd/yyyy HH:mm"])
  }

  @Test func `a status in words is what the device did`() throws {
    let words = try #require(
      CSVSuggestionTests.suggestion(
        "timestamp,url,status\n2026-03-14T09:26:53Z,http://e.org/,Blocked\n"))
    #expect(CSVSuggestionTests.columns(words) == ["time=timestamp", "url=url", "action=status"])
    #expect(words.timeFormats == ["iso8601"])
    let numbers = try #require(
      CSVSuggestionTests.suggestion("timestamp,url,status\n1773480413,http://e.org/,403\n"))
    #expect(CSVSuggestionTests.columns(numbers) == ["time=timestamp", "url=url", "status=status"])
    #expect(numbers.timeFormats == ["epoch"])
  }

  @Test func `a header line alone is enough for the columns`() throws {
    let found = try #require(CSVSuggestionTests.suggestion("\u{FEFF}When\tWebsite\r\n"))
    #expect(CSVSuggestionTests.columns(found) == ["time=When", "host=Website"])
    #expect(found.timeFormats.isEmpty && found.actions.isEmpty)
  }

  @Test(arguments: [
    "", "Remember the milk.\n", "a,b,c\n1,2,3\n", "Time,User\n14/03/2026 09:26:53,alee\n",
    "\"Time,Host\n", "Host,Size\nexample.org,4\n",
  ])
  func `what holds no visits is no export`(text: String) {
    #expect(CSVSuggestionTests.suggestion(text) == nil)
  }
}
