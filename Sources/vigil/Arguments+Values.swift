internal import CivilTime
internal import Formats
internal import Settings
internal import Vocabulary

extension Arguments {
  /// What comes first in dates such as `05/06/2026`; `nil` when it is not given.
  func dateOrder() throws(Complaint) -> DateOrder? {
    guard let text = value("--date-order") else { return nil }
    guard let order = DateOrder(rawValue: text) else {
      throw Complaint(
        what: "--date-order \(text) is no order of day and month",
        mend: NearestName.hint(text, among: DateOrder.allCases.map(\.name)))
    }
    return order
  }

  /// The moment that counts as now: `--now`, else the settings' clock, else the system's.
  func clock(settings: Instant? = nil) throws(Complaint) -> Instant {
    guard let text = value("--now") else { return settings ?? Clock.now }
    guard let now = RFC3339.instant(text) else {
      throw Complaint(
        what: "--now \(text) is no moment", mend: "write it as 2026-03-09T02:00:00Z")
    }
    return now
  }

  /// The zone that `--timezone` names; the United Kingdom's when it is not given.
  func zone(usual: String? = nil) throws(Complaint) -> SchoolZone {
    try SchoolZone(identifier: value("--timezone") ?? usual ?? "Europe/London")
  }

  /// The format that `--format` names; `nil` for `auto` and when it is not given.
  func format() throws(Complaint) -> Format? {
    guard let name = value("--format"), name != "auto" else { return nil }
    guard let format = FormatTable.format(named: name) else {
      throw Complaint(
        what: "there is no format \"\(name)\"",
        mend: NearestName.hint(name, among: FormatTable.formats.map(\.name)))
    }
    return format
  }

  /// The source of the settings that `--source` names.
  static func source(
    named name: String, of settings: SchoolSettings
  ) throws(Complaint) -> SourceSettings {
    if let source = settings.sources.first(where: { $0.name == name }) { return source }
    throw Complaint(
      file: settings.file, what: "there is no source \"\(name)\"",
      mend: NearestName.hint(name, among: settings.sources.map(\.name)))
  }
}
