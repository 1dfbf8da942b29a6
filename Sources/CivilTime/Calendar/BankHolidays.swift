public import Vocabulary

/// The bank holidays of the four nations, for the years that gov.uk gave when this was written.
///
/// Source: https://www.gov.uk/bank-holidays, with its substitute days, for 2025 to 2028. They are
/// data and not a rule, since one is proclaimed now and then.
public enum BankHolidays {
  /// The years whose bank holidays are known.
  public static let years = 2025...2028

  /// The bank holidays of a nation, with their names.
  public static func days(of nation: Nation) -> [Day: String] {
    let letter: Character =
      switch nation {
      case .england, .wales: "E"
      case .scotland: "S"
      case .northernIreland: "N"
      }
    var days: [Day: String] = [:]
    for row in table where row.nations.contains(letter) {
      for date in row.dates {
        guard let day = Day(date) else { preconditionFailure("no date in the table: \(date)") }
        days[day] = row.name
      }
    }
    return days
  }

  /// One holiday: its name, the nations that have it (E for England and Wales, S for Scotland, N for
  /// Northern Ireland), and its days.
  private typealias Row = (name: String, nations: String, dates: [String])

  private static let table: [Row] = [
    ("New Year's Day", "ESN", ["2025-01-01", "2026-01-01", "2027-01-01", "2028-01-03"]),
    ("2nd January", "S", ["2025-01-02", "2026-01-02", "2027-01-04", "2028-01-04"]),
    ("St Patrick's Day", "N", ["2025-03-17", "2026-03-17", "2027-03-17", "2028-03-17"]),
    ("Good Friday", "ESN", ["2025-04-18", "2026-04-03", "2027-03-26", "2028-04-14"]),
    ("Easter Monday", "EN", ["2025-04-21", "2026-04-06", "2027-03-29", "2028-04-17"]),
    ("Early May bank holiday", "ESN", ["2025-05-05", "2026-05-04", "2027-05-03", "2028-05-01"]),
    ("Spring bank holiday", "ESN", ["2025-05-26", "2026-05-25", "2027-05-31", "2028-05-29"]),
    ("World Cup bank holiday", "S", ["2026-06-15"]),
    ("Battle of the Boyne", "N", ["2025-07-14", "2026-07-13", "2027-07-12", "2028-07-12"]),
    ("Summer bank holiday", "S", ["2025-08-04", "2026-08-03", "2027-08-02", "2028-08-07"]),
    ("Summer bank holiday", "EN", ["2025-08-25", "2026-08-31", "2027-08-30", "2028-08-28"]),
    ("St Andrew's Day", "S", ["2025-12-01", "2026-11-30", "2027-11-30", "2028-11-30"]),
    ("Christmas Day", "ESN", ["2025-12-25", "2026-12-25", "2027-12-27", "2028-12-25"]),
    ("Boxing Day", "ESN", ["2025-12-26", "2026-12-28", "2027-12-28", "2028-12-26"]),
  ]
}
