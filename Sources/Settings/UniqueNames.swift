/// Sees to it that names of one kind stand once.
struct UniqueNames {
  /// What is named, such as `source`.
  let kind: String
  private var lines: [String: Int] = [:]

  init(_ kind: String) { self.kind = kind }

  /// Complains when a name stood before.
  mutating func check(_ name: String, in cursor: SettingsCursor, at line: Int) {
    guard !name.isEmpty else { return }
    guard let first = lines[name] else { return lines[name] = line }
    cursor.complain(
      "the \(kind) \(Wording.quoted(name)) stands in line \(first) already",
      "keep one of the two, or rename it", at: line)
  }
}
