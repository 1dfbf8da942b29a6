public import Vocabulary

/// Evidence as one text, so that it can be a key: fields parted by unit separators, reasons by
/// record separators (ASCII 31 and 30), which no list entry, phrase or device category may hold.
public enum EvidenceText {
  /// The text of evidence, sorted, each reason once.
  public static func text(of evidence: [Evidence]) -> String {
    Set(evidence).sorted().map { reason in
      [reason.category, reason.origin.rawValue, reason.name, reason.entry]
        .map(cleaned).joined(separator: "\u{1F}")
    }.joined(separator: "\u{1E}")
  }

  /// The evidence that a text stands for; what is no evidence is left out.
  public static func evidence(of text: some StringProtocol) -> [Evidence] {
    text.split(separator: "\u{1E}").compactMap { reason in
      let fields = reason.split(separator: "\u{1F}", omittingEmptySubsequences: false)
      guard fields.count == 4, let origin = Evidence.Origin(rawValue: String(fields[1])) else {
        return nil
      }
      return Evidence(
        category: String(fields[0]), origin: origin, name: String(fields[2]),
        entry: String(fields[3]))
    }
  }

  private static func cleaned(_ field: String) -> String {
    guard field.unicodeScalars.contains(where: { $0.value < 0x20 }) else { return field }
    return String(String.UnicodeScalarView(field.unicodeScalars.filter { $0.value >= 0x20 }))
  }
}
