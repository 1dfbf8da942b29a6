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
  /// The days are planned more than once, since nothing of them is kept.
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
      let bursts = BurstDay(
        day, roll: roll, order: order, notable: NotableDay(day, roll: roll, order: order))
      for row in EmbeddedRow.rows(of: day, bursts: bursts) {
        decoys += 1
        try add(row.decoy)
      }
    }
    if order.depth == .complete { try addContext(days: days, roll: roll) }
    try add("  ],\n  // Lines of each log; none is damaged.\n  files: [\n")
    for log in logs {
      try add("    { path: \"\(log.path)\", lines: \(log.lines), damaged: [] },\n")
    }
    try add("  ],\n}\n")
    try file.close()
  }

  /// What else the school knows: how large it is, when lessons were held, which accounts others
  /// used.
  private func addContext(days: [SchoolDay], roll: Roll) throws {
    try add("  ],\n  people: \(order.people),\n  // The days on which lessons were held.\n")
    try add("  schoolDays: [\n")
    for day in days where day.hasLessons { try add("    \"\(day.day)\",\n") }
    try add("  ],\n")
    try add("  // Accounts whose password others knew, from day to day.\n  compromised: [\n")
    for day in days {
      guard let account = Compromise.of(day.day, roll: roll, seed: order.seed),
        account.first == day.day || day.day == order.firstDay
      else { continue }
      try add(
        "    { user: \"\(roll.members[account.member].user)\", from: \"\(account.first)\", "
          + "to: \"\(account.last)\" },\n")
    }
  }

  /// The rows of a day, in the order of their first visits.
  private func rows(of day: SchoolDay, roll: Roll) -> [TruthRow] {
    let newcomers = order.depth == .complete ? Newcomer.all(of: roll, order: order) : []
    let rows = NotableDay(day, roll: roll, order: order).activities.flatMap { activity in
      activity.parts.map {
        TruthRow(day: day.day, activity: activity, part: $0, newcomers: newcomers)
      }
    }
    return rows.enumerated()
      .sorted { ($0.element.begin, $0.offset) < ($1.element.begin, $1.offset) }.map(\.element)
  }

  private func add(_ text: String) throws { try file.write(Array(text.utf8)[...]) }
}
