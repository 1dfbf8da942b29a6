import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Settings

/// The ready files of rules that schools may name.
struct ReadyRulesTests {
  private static let names = [
    "automatic", "breaks-only", "key-stages", "moderate-use", "on-authorisation", "routine",
    "working-hours",
  ]

  /// The settings of Config with other words for the rules, and with a calendar.
  private func load(rules: String) throws -> SchoolSettings {
    let folder = try TemporaryFolder()
    let path = folder.path + "/Config"
    try FileManager.default.copyItem(atPath: Checkout.path("Config"), toPath: path)
    let text = try String(contentsOfFile: path + "/vigil.json5", encoding: .utf8)
    let changed = text.replacing("  rules: \"rules.json5\"", with: "  rules: \(rules)")
      .replacing("  // calendar: \"calendar.json5\"", with: "  calendar: \"calendar.json5\"")
    #expect(changed.contains(rules) && changed.contains("\n  calendar: "))
    try changed.write(toFile: path + "/vigil.json5", atomically: true, encoding: .utf8)
    return try SchoolSettings.load(path: path + "/vigil.json5", known: SampleSchool.known)
  }

  @Test func `every ready file is tried here`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Checkout.path("Config/policies"))
    #expect(files.sorted() == ReadyRulesTests.names.map { $0 + ".json5" })
  }

  @Test(arguments: names)
  func `a ready file has no fault, alone or beside the general rules`(name: String) throws {
    let file = "policies/\(name).json5"
    let text = try String(contentsOfFile: Checkout.path("Config/" + file), encoding: .utf8)
    // As the file itself says.
    let line = try #require(
      text.split(separator: "\n").first { $0.hasPrefix("//   rules: [") })
    let both = try load(rules: String(line.dropFirst("//   rules: ".count).dropLast()))
    let alone = try load(rules: "\"\(file)\"")
    #expect(!alone.rules.isEmpty && both.rules.count > alone.rules.count)
    #expect(alone.rules.allSatisfy(both.rules.contains))
    // The file may leave nothing to general rules for the same people; all of its own can fire.
    let told = both.notices.map(\.what).filter { what in
      what.contains("no rule looks for")
        || alone.rules.contains { what.hasPrefix("the rule \"\($0.id)\" can never fire") }
    }
    #expect(told == [])
  }

  @Test func `P11: what must not be accessed has a category and a rule for staff`() throws {
    let rules = try load(rules: "\"policies/routine.json5\"").rules
    let forbidden = [
      "pornography", "child-sexual-abuse", "intimate-image-abuse", "sexual", "bullying-hate",
      "weapons-violence", "gore", "misogyny", "extremism", "terrorism", "gambling", "fraud",
      "piracy", "peer-to-peer", "games", "streaming", "hacking", "malware", "own-business",
      "stalkerware",
    ]
    for category in forbidden {
      #expect(
        rules.contains { $0.categories.contains(category) && $0.who.contains(.group(.staff)) },
        "\(category)")
    }
    #expect(!rules.contains { $0.categories.contains("political-lobbying") })
  }
}
