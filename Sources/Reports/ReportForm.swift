internal import Markup

/// How one report is laid out.
///
/// To add a report: one file in `Reports/`, one row in ``ReportTable``, its golden files.
protocol ReportForm: SendableMetatype {
  /// What stands in the box at the top: the answer to "must I do something?".
  static func summary(of material: ReportMaterial) -> HTML

  /// The sections of the page, in order.
  static func sections(of material: ReportMaterial) -> [PageSection]

  /// The members of the report's JSON beyond those that all reports have.
  static func members(of material: ReportMaterial) -> [(key: String, value: JSONText)]
}
