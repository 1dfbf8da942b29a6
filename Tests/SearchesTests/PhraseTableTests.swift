import Searches
import Testing
import Vocabulary

struct PhraseTableTests {
  private let table = PhraseTable([
    PhraseSet(
      category: "self-harm", severity: .urgent,
      phrases: ["kill myself", "how to kill myself", "don't want to live", "suicide"],
      except: ["kill myself laughing", "Suicide Squad"]),
    PhraseSet(
      name: "weapons", category: "weapons-violence", severity: .high,
      phrases: ["buy a knife", "suicide vest", "Käsemesser"]),
  ])

  private func found(_ query: String) -> [String] {
    table.concerns(in: query).map { "\($0.category): \($0.phrase)" }
  }

  @Test(arguments: [
    ("kill myself", ["self-harm: kill myself"]),
    ("How To KILL   myself?!", ["self-harm: how to kill myself"]),
    ("i want to kill-myself now", ["self-harm: kill myself"]),
    ("dont want to live", ["self-harm: don't want to live"]),
    ("I don\u{2019}t want to live", ["self-harm: don't want to live"]),
    ("buy a kn\u{ED}fe", ["weapons-violence: buy a knife"]),
    ("kasemesser", ["weapons-violence: Käsemesser"]),
    ("KA\u{308}SEMESSER", ["weapons-violence: Käsemesser"]),
    ("ｋｉｌｌ ｍｙｓｅｌｆ", ["self-harm: kill myself"]),
    ("suicide vest", ["self-harm: suicide", "weapons-violence: suicide vest"]),
  ])
  func `a phrase is found on the borders of words, folded, the longest only`(
    query: String, expected: [String]
  ) {
    #expect(found(query) == expected)
  }

  @Test(arguments: [
    "", "?!", "skill myself", "kill myselfie", "kill my self", "kill him myself",
    "kill myself laughing", "SUICIDE: squad trailer",
    "buy knife", "want to live",
  ])
  func `what only looks like a phrase, or stands in an exception, is none`(query: String) {
    #expect(found(query).isEmpty)
  }

  @Test func `an exception clears only the place that it covers`() {
    #expect(found("suicide squad suicide note") == ["self-harm: suicide"])
    #expect(found("how to kill myself laughing") == ["self-harm: how to kill myself"])
    #expect(found("suicide squad buy a knife") == ["weapons-violence: buy a knife"])
  }

  @Test func `evidence names the phrase's file and the phrase`() {
    #expect(
      table.evidence(in: "BUY a knife") == [
        Evidence(
          category: "weapons-violence", origin: .phrase, name: "weapons", entry: "buy a knife")
      ])
  }

  @Test func `a phrase without a word is told, and matches nothing`() {
    let table = PhraseTable([
      PhraseSet(category: "drugs", severity: .low, phrases: ["?!", "weed"], except: [" "])
    ])
    #expect(table.empty == ["?!", " "])
    #expect(table.concerns(in: "?!").isEmpty)
  }

  @Test func `a query of nothing but one repeated word ends`() {
    let table = PhraseTable([
      PhraseSet(category: "drugs", severity: .low, phrases: ["a", "a a", "a a a"], except: ["b"])
    ])
    let query = String(repeating: "a ", count: 500)
    #expect(table.concerns(in: query).map(\.phrase) == ["a a a"])
  }
}
