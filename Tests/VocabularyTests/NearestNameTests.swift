import Testing

@testable import Vocabulary

struct NearestNameTests {
  @Test(arguments: [
    ("gamez", "games"), ("timezone", "timeZone"), ("fiels", "files"), ("sorces", "sources"),
    ("retension", "retention"), ("ret", "retention"), ("GAMES", "games"),
  ])
  func `finds the name that was meant`(written: String, meant: String) {
    let known = ["files", "games", "retention", "sources", "timeZone"]
    #expect(NearestName.find(written, among: known) == meant)
  }

  @Test(arguments: ["password", "abc", "x", "", "retentionPeriods", "mild", "gmae z"])
  func `suggests nothing that is too many slips away`(written: String) {
    #expect(NearestName.find(written, among: ["high", "timeZone", "retention"]) == nil)
  }

  @Test func `names the first of two that are as near`() {
    #expect(NearestName.find("cast", among: ["cost", "case"]) == "cost")
  }

  @Test func `lists what is known when nothing is near`() {
    #expect(NearestName.hint("xyzzy", among: ["run", "scan"]) == "use one of run, scan")
  }
}
