internal import Markup
internal import Settings
internal import Vocabulary

/// What a check found.
struct Findings {
  /// What must be mended.
  private(set) var faults: [Complaint] = []
  /// What was found, in numbers.
  private(set) var summaries: [String] = []
  /// What should be known.
  private(set) var notices: [Notice] = []

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

  /// Adds a line that says what was found.
  mutating func summary(_ line: String) { summaries.append(line) }

  /// Summaries, notices, faults and how many there are.
  var text: String {
    let lines =
      summaries + notices.map(\.description) + faults.map(\.description) + [
        "\(PlainNumber.counted(faults.count, "fault")), "
          + PlainNumber.counted(notices.count, "notice")
      ]
    return lines.map { TerminalText.cleaned($0) + "\n" }.joined()
  }
}
