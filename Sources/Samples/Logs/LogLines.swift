/// The lines of a log that are not written yet, since an earlier one may still come.
///
/// A tunnel is logged when it ends, so that lines come about in another order than they are
/// written in. What waits is little: it does not grow with the days.
struct LogLines {
  private struct Line {
    /// When the device writes it, in milliseconds UTC.
    let time: Int64
    let bytes: Range<Int>
  }

  /// The lines one behind the other; the last may still be growing.
  var text: [UInt8] = []
  private var lines: [Line] = []
  private var lastEnd = 0

  /// Ends the line that was added to ``text``.
  mutating func end(at time: Int64) {
    text.append(UInt8(ascii: "\n"))
    lines.append(Line(time: time, bytes: lastEnd..<text.count))
    lastEnd = text.count
  }

  /// Writes every line before a moment, in the order of time; of one moment, as they came.
  mutating func write(before moment: Int64, to file: OutputFile) throws {
    guard !lines.isEmpty else { return }
    lines.sort { ($0.time, $0.bytes.lowerBound) < ($1.time, $1.bytes.lowerBound) }
    let due = lines.prefix { $0.time < moment }
    for line in due { try file.write(text[line.bytes]) }
    var rest = LogLines()
    for line in lines[due.count...] {
      rest.text += text[line.bytes.lowerBound..<line.bytes.upperBound - 1]
      rest.end(at: line.time)
    }
    self = rest
  }
}
