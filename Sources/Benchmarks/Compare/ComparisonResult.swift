/// What a comparison measured, and whether the programs counted the same.
public struct ComparisonResult: Hashable, Sendable {
  /// The logs that were read.
  public var logs: ComparedLogs
  /// The programs, in the order of their runs.
  public var rows: [ComparisonRow]
  /// What the programs counted.
  public var agreement: CountAgreement

  /// The logs' names and size.
  public var title: String { logs.title }

  /// The table, the counts and how busy the machine was; a row that the yardstick has none for
  /// shows no ratio.
  public var text: String {
    let header = [
      "program", "wall s (from–to)", "to wc -l", "to yardstick", "CPU s", "CPU to yardstick",
      "MB/s a core", "peak MiB", "beyond index MiB",
    ]
    let table = MarkdownTable(header: header, rows: rows.map(cells))
    let runs = rows.first?.runs.count ?? 0
    let others = rows.flatMap(\.runs).map(\.others).median ?? 0
    return """
      \(logs.title), \(logs.format); medians of \(runs) interleaved \(runs == 1 ? "run" : "runs").

      \(table.text)
      Equal counts: \(agreement.agreed.joined(separator: ", ")). Others used \
      \(FixedNumber.text(others * 100, decimals: 0)) % of a core meanwhile.

      """
  }

  private func cells(_ row: ComparisonRow) -> [String] {
    let walls = row.runs.map(\.wall)
    let span = [walls.min() ?? 0, walls.max() ?? 0].map(FixedNumber.short).joined(separator: "–")
    let yardstick = row.role == .lineCount ? nil : yardstick(for: row)
    let rate = Double(logs.bytes) / 1e6 / max(row.processor, 1e-6)
    return [
      row.name, "\(FixedNumber.short(row.wall)) (\(span))",
      ratio(row.wall, rows.first { $0.role == .lineCount }?.wall),
      ratio(row.wall, yardstick?.wall), FixedNumber.short(row.processor),
      ratio(row.processor, yardstick?.processor), FixedNumber.text(rate, decimals: 0),
      mebibytes(row.memory.peakBytes),
      row.role == .vigil || row.role == .yardstick
        ? mebibytes(row.memory.beyondBytes) : "–",
    ]
  }

  private func mebibytes(_ bytes: Int) -> String {
    // A program may end before it is looked at.
    bytes == 0 ? "–" : FixedNumber.text(Double(bytes) / 1_048_576, decimals: 1)
  }

  /// The yardstick with as many threads, or with the next fewer.
  private func yardstick(for row: ComparisonRow) -> ComparisonRow? {
    rows.filter { $0.role == .yardstick && $0.threads <= row.threads }
      .max { $0.threads < $1.threads }
  }

  private func ratio(_ time: Double, _ base: Double?) -> String {
    guard let base, base > 0 else { return "–" }
    return FixedNumber.short(time / base)
  }
}
