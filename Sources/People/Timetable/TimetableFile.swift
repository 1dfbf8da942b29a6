public import CivilTime
public import Vocabulary

/// The timetable that the school exported: a row for each lesson of somebody (P10).
///
/// A fault in one row never loses the others: it is counted and told in ``problems``, by line,
/// without a name.
public struct TimetableFile: Sendable {
  /// Who teaches when.
  public let timetable: Timetable
  /// Rows below the heading.
  public let rows: Int
  /// Rows that are left out, since they do not say who teaches when.
  public let refused: Int
  /// What somebody should put right, in the order of the file; of many alike the first few.
  public let problems: [Complaint]

  /// Reads a timetable.
  ///
  /// - Parameters:
  ///   - csv: the file's bytes.
  ///   - file: its name for complaints.
  ///   - columns: the headings to use.
  ///   - weekA: days in weeks A, ascending; empty where weeks are alike.
  /// - Throws: ``Complaints`` when the file is no CSV or lacks a column.
  public init(
    csv: [UInt8], file: String, columns: TimetableColumns, weekA: [Day]
  ) throws(Complaints) {
    let rows: CSVRows
    do {
      rows = try CSVRows(bytes: csv, file: file)
    } catch {
      throw Complaints([error])
    }
    let layout = try TimetableLayout(heading: rows.rows.first, columns: columns, file: file)
    var reader = TimetableReader(layout: layout, file: file, hasWeeks: !weekA.isEmpty)
    for row in rows.rows.dropFirst() { reader.read(row) }
    timetable = Timetable(lessons: reader.lessons, weekA: weekA)
    self.rows = max(0, rows.rows.count - 1)
    refused = reader.refused
    problems = reader.problems
  }
}
