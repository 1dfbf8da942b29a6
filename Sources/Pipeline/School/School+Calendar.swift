internal import CivilTime
internal import FoundationEssentials
public import People
public import Settings
public import Vocabulary

extension School {
  /// The calendar of settings with its timetable; one that knows nothing when they name none.
  static func calendar(of settings: SchoolSettings) throws(Complaints) -> SchoolCalendar {
    guard let calendar = settings.calendar else { return SchoolCalendar(zone: settings.zone) }
    let timetable = try calendar.timetable.map { (settings) throws(Complaints) in
      try School.timetable(of: settings).timetable
    }
    return SchoolCalendar(
      plan: calendar.plan, timetable: timetable ?? Timetable(), zone: settings.zone)
  }

  /// The timetable that the settings name.
  ///
  /// - Throws: ``Complaints`` when it cannot be read, is no CSV or lacks a column.
  public static func timetable(
    of settings: TimetableSettings
  ) throws(Complaints) -> TimetableFile {
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: URL(filePath: settings.file)))
    } catch {
      throw Complaints([
        Complaint(
          file: settings.file, what: "the timetable cannot be read",
          mend: "name the school's export in timetable.file, and let vigil read it")
      ])
    }
    let columns = TimetableColumns(
      user: settings.columns[.user] ?? "", weekday: settings.columns[.weekday] ?? "",
      from: settings.columns[.from] ?? "", to: settings.columns[.to] ?? "",
      week: settings.columns[.week] ?? "")
    return try TimetableFile(
      csv: bytes, file: settings.file, columns: columns, weekA: settings.weekA)
  }

  /// The networks of settings, to be asked by address.
  static func networks(of settings: SchoolSettings) -> NetworkTable {
    NetworkTable(settings.networks.map { ($0.network, $0.addresses) })
  }
}
