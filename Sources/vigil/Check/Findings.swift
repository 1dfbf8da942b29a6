internal import Markup
internal import Settings
internal import Vocabulary

/// What a check found.
struct Findings {
  /// What stands first, and is neither.
  private(set) var remarks: [String] = []
  /// What must be mended.
  private(set) var faults: [Complaint] = []
  /// What should be known.
  private(set) var notices: [Notice] = []

  /// Adds what only says how things are.
  mutating func say(_ remark: String) { remarks.append(remark) }

  /// Adds a fault.
  mutating func fault(_ complaint: Complaint) { faults.append(complaint) }

  /// Adds a fault.
  mutating func fault(file: String, line: Int = 0, _ what: String, _ mend: String) {
    faults.append(Complaint(file: file, line: line, what: what, mend: mend))
  }

  /// Adds something that is no fault.
  mutating func notice(_ complaint: Complaint) {
    notices.append(
      Notice(
        file: complaint.file, line: complaint.line, what: complaint.what, mend: complaint.mend))
  }

  /// Adds something that is no fault.
  mutating func notice(_ notice: Notice) { notices.append(notice) }

  /// Remarks, notices, faults and how many there are.
  var text: String {
    let lines =
      remarks + notices.map(\.description) + faults.map(\.description) + [
        "\(PlainNumber.counted(faults.count, "fault")), "
          + PlainNumber.counted(notices.count, "notice")
      ]
    return lines.map { TerminalText.cleaned($0) + "\n" }.joined()
  }
}
