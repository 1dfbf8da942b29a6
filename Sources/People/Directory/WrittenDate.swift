/// A date as somebody wrote it, in three parts, and the time behind it.
struct WrittenDate {
  /// Day, month and year in the order of the text.
  let parts: (Substring, Substring, Substring)
  /// What stands behind them; empty without a time.
  let time: Substring

  /// Takes a text apart; `nil` when it has no three parts.
  init?(_ text: String) {
    let words = text.split(maxSplits: 3) { "/-. ".contains($0) }
    guard words.count >= 3 else { return nil }
    // 2026-09-01T00:00:00 has the time right behind the day.
    let last = words[2].prefix { $0.isASCII && $0.isWholeNumber }
    guard !last.isEmpty else { return nil }
    parts = (words[0], words[1], last)
    time = text[last.endIndex...]
  }
}
