internal import WebAddress

/// One parsed file of v2fly's folder.
struct V2FlyFile {
  let path: String
  private(set) var rules: [V2FlyRule] = []
  private(set) var inclusions: [V2FlyRule] = []
  /// The numbers of the lines that are no rules.
  private(set) var oddLines: [Int] = []
  /// The file as it was read; `nil` when it is a source's own, which is recorded anyway.
  var record: RecordedSource.File?

  init(_ text: Span<UInt8>, path: String) {
    self.path = path
    var lines = TextLines(of: text)
    while let range = lines.next(of: text) {
      if text[range.lowerBound] == UInt8(ascii: "#") { continue }
      guard let rule = V2FlyRule(text.extracting(range), line: lines.number) else {
        oddLines.append(lines.number)
        continue
      }
      if rule.kind == .include { inclusions.append(rule) } else { rules.append(rule) }
    }
  }
}
