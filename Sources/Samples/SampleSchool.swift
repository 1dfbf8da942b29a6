internal import CivilTime
public import Vocabulary

/// An invented school: its people, their days, the logs of its devices, and the truth about them.
public struct SampleSchool: Sendable {
  private let order: SampleOrder
  private let zone: SchoolZone
  private let roll: Roll
  private let days: [SchoolDay]

  /// Invents a school.
  public init(_ order: SampleOrder) throws(Complaint) {
    self.order = order
    let zone = try SchoolZone(identifier: "Europe/London")
    self.zone = zone
    roll = Roll(people: order.people, seed: order.seed)
    days = (0..<order.days).map {
      SchoolDay(order.firstDay.advanced(days: $0), zone: zone, depth: order.depth)
    }
  }

  /// Writes settings, logs and truth into a new folder.
  ///
  /// - Parameter begin: Told the number of each day, from 1, before it is written.
  public func write(
    to path: String, begin: (_ day: Int) -> Void = { _ in }
  ) throws -> SampleSummary {
    let folder = try SampleFolder(path)
    for file in SettingsFiles.all(roll: roll, order: order, clock: clock) {
      try folder.write(file.text, to: file.path)
    }
    var summary = SampleSummary()
    summary.logs = try writeLogs(to: path, begin: begin)
    if order.depth == .complete { try writeIdentities(to: path) }
    var truth = try TruthFile(path: "\(path)/truth.json5", order: order)
    try truth.write(days: days, roll: roll, logs: summary.logs)
    summary.events = truth.events
    summary.decoys = truth.decoys
    return summary
  }

  /// The moment that counts as now: two o'clock in the night after the last day.
  private var clock: Instant {
    let last = order.firstDay.advanced(days: order.days)
    return zone.start(of: last).advanced(milliseconds: 7_200_000)
  }

  private func writeLogs(
    to path: String, begin: (_ day: Int) -> Void
  ) throws -> [SampleSummary.Log] {
    let pace = try pace()
    var files: [SampleFormat: OutputFile] = [:]
    for format in order.formats {
      files[format] = try OutputFile(path: "\(path)/\(format.path)")
    }
    var network = Network(zone: zone, files: files)
    for (number, day) in days.enumerated() {
      begin(number + 1)
      var run = DayRun(day, roll: roll, order: order, pace: pace)
      try run.run(through: &network)
    }
    try network.write(before: .max)
    return try order.formats.compactMap { format in
      guard let file = files[format] else { return nil }
      try file.close(lastWritten: clock)
      return SampleSummary.Log(path: format.path, lines: file.lines, bytes: file.bytes)
    }
  }

  /// Writes the logs that tell who had an address.
  private func writeIdentities(to path: String) throws {
    var files: [IdentityLog: OutputFile] = [:]
    for log in IdentityLog.allCases {
      let file = try OutputFile(path: "\(path)/\(log.path)")
      if !log.heading.isEmpty { try file.write(Array("\(log.heading)\n".utf8)[...]) }
      files[log] = file
    }
    for day in days {
      var identities = IdentityDay(day, zone: zone, roll: roll, order: order)
      try identities.write(to: files)
    }
    for file in files.values { try file.close(lastWritten: clock) }
  }

  /// How busy people must be for the logs to become as large as they are wanted, in thousandths of
  /// what comes of itself.
  ///
  /// Fewer sessions make the logs smaller by as much; how much larger more pages make them is found
  /// by doubling the pages.
  private func pace() throws -> Int {
    guard let size = order.size else { return 1000 }
    let natural = max(1, try measure(pace: 1000))
    guard size > natural else { return size * 1000 / natural }
    let pages = max(1, try measure(pace: 2000) - natural)
    return 1000 + (size - natural) * 1000 / pages
  }

  /// How many bytes the logs would have, judged by one day with lessons and one without.
  private func measure(pace: Int) throws -> Int {
    let free = days.filter { !$0.hasLessons }
    let school = days.first { $0.hasLessons }
    var bytes = try school.map { try measure($0, pace: pace) } ?? 0
    bytes *= days.count - free.count
    if let day = free.first { bytes += try measure(day, pace: pace) * free.count }
    return bytes
  }

  private func measure(_ day: SchoolDay, pace: Int) throws -> Int {
    var files: [SampleFormat: OutputFile] = [:]
    for format in order.formats { files[format] = OutputFile() }
    var network = Network(zone: zone, files: files)
    var run = DayRun(day, roll: roll, order: order, pace: pace)
    try run.run(through: &network)
    try network.write(before: .max)
    return order.formats.reduce(0) { $0 + (files[$1]?.bytes ?? 0) }
  }
}
