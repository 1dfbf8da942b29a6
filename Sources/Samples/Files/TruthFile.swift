internal import Vocabulary

/// Writes what must come out of the logs, and what must not.
///
/// It comes from the intents, their rules and the visits that were planned; nothing that reads or
/// judges logs has a part in it.
struct TruthFile {
  private static let head = """
    // What must come out of these logs and what must not, as the table of intents says.
    //
    // Times are minutes in UTC. Counts are of visits, each counted once.

    """

  private let order: SampleOrder
  private let file: OutputFile
  private(set) var events = 0
  private(set) var decoys = 0

  init(path: String, order: SampleOrder) throws {
    self.order = order
    file = try OutputFile(path: path)
  }

  /// Writes the whole file.
  ///
  /// The days are planned twice, since nothing of them is kept.
  mutating func write(days: [SchoolDay], roll: Roll, logs: [SampleSummary.Log]) throws {
    try add(TruthFile.head + "{\n  events: [\n")
    for day in days {
      for row in rows(of: day, roll: roll) {
        guard let event = row.event(formats: order.formats) else { continue }
        events += 1
        try add(event)
      }
    }
    try add("  ],\n  decoys: [\n")
    for day in days {
      for row in rows(of: day, roll: roll) {
        guard let decoy = row.decoy() else { continue }
        decoys += 1
        try add(decoy)
      }
    }
    try add("  ],\n  // Lines of each log; none is damaged.\n  files: [\n")
    for log in logs {
      try add("    { path: \"\(log.path)\", lines: \(log.lines), damaged: [] },\n")
    }
    try add("  ],\n}\n")
    try file.close()
  }

  /// The rows of a day, in the order of their first visits.
  private func rows(of day: SchoolDay, roll: Roll) -> [TruthRow] {
    let rows = NotableDay(day, roll: roll, order: order).activities.flatMap { activity in
      activity.parts.map { TruthRow(day: day.day, activity: activity, part: $0) }
    }
    return rows.enumerated()
      .sorted { ($0.element.begin, $0.offset) < ($1.element.begin, $1.offset) }.map(\.element)
  }

  private func add(_ text: String) throws { try file.write(Array(text.utf8)[...]) }
}
