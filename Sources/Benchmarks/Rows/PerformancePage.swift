public import Vocabulary

/// The page that keeps what was measured: a section a run, the newest first.
public struct PerformancePage: Hashable, Sendable {
  /// The heading under which the runs stand.
  public static let heading = "## Runs"
  /// The page's text.
  public private(set) var text: String

  /// Takes a page's text.
  ///
  /// - Throws: ``Complaint`` when the page has no heading for runs.
  public init(_ text: String) throws(Complaint) {
    self.text = text
    guard text.split(separator: "\n").contains(where: { $0 == Self.heading }) else {
      throw Complaint(
        what: "the page has no line \"\(Self.heading)\"", mend: "name docs/PERFORMANCE.md")
    }
  }

  /// Puts a run's section before the others.
  public mutating func insert(_ section: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // What stands between the heading and the first section says how to read the runs.
    let heading = lines.firstIndex(of: Self.heading) ?? 0
    let rest = lines.indices.dropFirst(heading + 1)
    let place =
      rest.first { lines[$0].hasPrefix("### ") || lines[$0].hasPrefix("## ") } ?? lines.endIndex
    let own = section.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let body = own.reversed().drop { $0.isEmpty }.reversed()
    let gap = place == lines.endIndex && lines.last?.isEmpty == false ? [""] : []
    lines.insert(contentsOf: gap + body + [""], at: place)
    text = lines.joined(separator: "\n")
  }
}
