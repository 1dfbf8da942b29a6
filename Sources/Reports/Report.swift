internal import Markup
public import Vocabulary

/// A report: who reads it, what it holds, and how it is made.
public struct Report: Sendable {
  /// The name on the command line and in file names.
  public let name: String
  /// The title on the page.
  public let title: String
  /// The roles that may read it: the one it is made for, then those to whom an event is passed on
  /// when it is about somebody of that role (P22).
  public let readers: [Role]
  /// What it holds, in one sentence.
  public let holds: String
  private let form: any ReportForm.Type

  init(
    _ name: String, title: String, readers: [Role], holds: String, _ form: any ReportForm.Type
  ) {
    self.name = name
    self.title = title
    self.readers = readers
    self.holds = holds
    self.form = form
  }

  /// The whole text of the report's file.
  public func text(of material: ReportMaterial, as format: ReportFormat) -> String {
    switch format {
    case .html:
      ReportPage(
        title: title, material: material, summary: form.summary(of: material),
        sections: form.sections(of: material)
      ).html.description
    case .json:
      ReportJSON.text(report: self, material: material, members: form.members(of: material))
    case .csv: EventCSV.text(of: material)
    }
  }
}
