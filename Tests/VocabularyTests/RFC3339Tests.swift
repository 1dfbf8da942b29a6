import Testing
import Vocabulary

struct RFC3339Tests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2026-03-16T02:00:00Z", 1_773_626_400_000),
    ("2026-03-16T03:00:00+01:00", 1_773_626_400_000),
    ("2026-03-15T21:30:00.25-04:30", 1_773_626_400_250), ("1969-12-31T23:59:59.999Z", -1),
  ])
  func `reads a moment`(text: String, milliseconds: Int64) {
    #expect(RFC3339.instant(text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "", "2026-03-16", "2026-03-16T02:00:00", "2026-02-30T02:00:00Z", "2026-03-16T24:00:00Z",
    "2026-03-16T02:60:00Z", "2026-03-16 02:00:00Z", "2026-03-16T02:00:00.Z",
    "2026-03-16T02:00:00+0100", "2026-03-16T02:00:00Zx", "é026-03-16T02:00:00Z",
  ])
  func `refuses what is no moment`(text: String) {
    #expect(RFC3339.instant(text) == nil)
  }
}
