internal import Vocabulary

/// The page `docs/FORMATS.md`, which the table of formats makes.
public enum FormatsDocument {
  /// The command that writes the page again.
  public static let command = "swift run vigil formats --markdown > docs/FORMATS.md"

  /// The page in Markdown.
  public static func markdown(of formats: [Format] = FormatTable.formats) -> String {
    let rows = formats.map { "| `\($0.name)` | \($0.title) | \($0.kind.name) |\n" }.joined()
    return """
      # The log formats that Vigil reads

      Made by `\(command)` from the table of formats; do not edit.

      | name | written by | kind |
      | ---- | ---------- | ---- |
      \(rows)
      `format: "auto"` tries all of them (`csv` only with `columns`) on the first \
      \(FormatDetection.lineLimit) lines of a log. \
      A line is a record, skipped (no request), folded (another line tells of the same visit) or \
      refused (with its reason and place).

      """ + formats.map(section).joined()
  }

  private static func section(of format: Format) -> String {
    var traps = format.guide.traps
    if format.hasLocalTimes {
      traps.append(
        "Where a time has no zone, October repeats an hour: the order of the lines tells which it "
          + "is, else the first is taken and marked. The hour that March skips is refused.")
    }
    if format.joinsLines {
      traps.append("A request and its outcome stand in different lines; Vigil joins them.")
    }
    let list = traps.map { "- \($0)\n" }.joined()
    let guide = format.guide
    let limits = guide.limits.map { " \($0.words.prefix(1).uppercased())\($0.words.dropFirst())." }
      .joined()
    let proof = guide.unproven.isEmpty ? "" : "\n**Unproven:** \(guide.unproven)\n"
    return """

      ## \(format.name): \(format.title)

      **Written by:** \(guide.product)

      **What it tells:** \(guide.says)\(limits)

      **How to get it:** \(guide.setUp)

      \(list)\(proof)
      """
  }
}
