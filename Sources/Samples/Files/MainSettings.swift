internal import Vocabulary

/// Writes the main file of the invented school's settings.
enum MainSettings {
  static func text(roll: Roll, order: SampleOrder, clock: Instant) -> String {
    let phrases = PhraseTable.rows.map { "    \"phrases/\($0.category).json5\",\n" }.joined()
    let sources = order.formats.map { format in
      "    { name: \"\(format.source)\", files: [\"\(format.path)*\"], format: \"\(format)\" },\n"
    }.joined()
    let isComplete = order.depth == .complete
    return """
      // The settings of an invented school. Vigil's own, Config/vigil.json5, explain each key.
      // Paths are counted from this folder.
      {
        school: { name: "Sample School", timeZone: "Europe/London" },

        // The night after the last day.
        clock: "\(RFC3339.text(of: clock))",

        dataFolder: "data",
        categories: "categories.json5",
        rules: "rules.json5",
        lists: [
          { name: "starter", path: "lists/starter", power: "block" },
          { name: "protected", path: "lists/protected", power: "protected" },
        ],
        phrases: [
      \(phrases)  ],
        sources: [
      \(sources)  ],
      \(isComplete ? SchoolContextSettings.keys : "")\(
        isComplete ? SchoolContextSettings.people : people)
      \(roles(of: roll))
        staffMonitoring: "automatic",
        alwaysTell: ["terrorism"],
        episodeMinutes: 30,
        retention: { months: 6 },
        reports: { folder: "reports" },
        deliveries: [],
      }

      """
  }

  private static func roles(of roll: Roll) -> String {
    let holders: [(Role, Position)] = [
      (.headteacher, .headteacher), (.dsl, .safeguardingLead), (.deputyDSL, .deputyLead),
      (.networkManager, .networkManager), (.safeguardingGovernor, .safeguardingGovernor),
      (.chairOfGovernors, .chairOfGovernors), (.dataProtectionOfficer, .dataProtectionOfficer),
    ]
    let rows = holders.map { "    \($0.name): [\"\(roll.holder(of: $1).user)\"],\n" }.joined()
    return "  roles: {\n\(rows)  },"
  }

  private static let people = """
      people: {
        directory: "directory.csv",
        columns: { user: "Username", name: "Name", standing: "Role", yearGroup: "Year" },
        standings: {
          pupil: ["Student"],
          staff: ["Headteacher", "Teacher", "Support staff"],
          guest: ["Visitor"],
          service: ["Service account"],
        },
      },
    """
}
