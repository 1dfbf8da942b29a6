extension Unicode.Scalar {
  /// True for control characters, C0, DEL and C1, which can steer a terminal or end a field.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// True for the characters that turn the direction of the text after them, so that
  /// `gpj.exe` can be made to read as `exe.jpg` (Unicode UAX #9, embeddings and isolates).
  var turnsDirection: Bool {
    (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }

  /// What stands in the place of a character that must not be printed: visible, so that a reader
  /// sees that something was there.
  static let replacement: Unicode.Scalar = "\u{FFFD}"
}
