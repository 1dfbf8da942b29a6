internal import Vocabulary

/// Reads one object of the settings, key by key, and complains of whatever does not fit.
///
/// A getter that complains gives a value to go on with, so that every fault is found at once.
struct SettingsCursor {
  let file: String
  /// The line in which the object starts.
  let line: Int
  let faults: Faults
  private let order: [JSON5Member]
  private let members: [String: JSON5Member]
  private var asked: [String] = []

  /// Starts reading an object; `nil`, with a complaint, when the value is none.
  init?(_ value: JSON5Value, file: String, faults: Faults) {
    guard case .object(let members) = value.content else {
      faults.complain(
        Complaint(
          file: file, line: value.place.line, what: "an object must stand here, not \(value.kind)",
          mend: "write { key: value, … }"))
      return nil
    }
    self.file = file
    self.faults = faults
    line = value.place.line
    self.members = Dictionary(members.map { ($0.key, $0) }) { first, _ in first }
    order = members
  }

  /// The value of a key, which is known from now on; `nil` when it is not there.
  mutating func take(_ key: String) -> JSON5Value? {
    if !asked.contains(key) { asked.append(key) }
    return members[key]?.value
  }

  /// The value of a key; without it a complaint.
  mutating func takeRequired(_ key: String) -> JSON5Value? {
    let value = take(key)
    if value == nil {
      complain("the key \"\(key)\" is missing", "add it", at: line)
    }
    return value
  }

  /// True when the key is there.
  func has(_ key: String) -> Bool { members[key] != nil }

  /// The line of a key's value; the object's own when the key is not there.
  func line(of key: String) -> Int { members[key]?.value.place.line ?? line }

  /// Complains of every key that no getter asked for.
  func finish() {
    for member in order where !asked.contains(member.key) {
      complain(
        "there is no key \(Wording.quoted(member.key)) here",
        Wording.mend(member.key, among: asked), at: member.place.line)
    }
  }

  /// Complains of something in this file.
  func complain(_ what: String, _ mend: String, at line: Int) {
    faults.complain(Complaint(file: file, line: line, what: what, mend: mend))
  }

  /// Tells of something in this file that is valid all the same.
  func notice(_ what: String, _ mend: String, at line: Int) {
    faults.notice(Notice(file: file, line: line, what: what, mend: mend))
  }

  // MARK: - Objects

  /// Reads the object of a key and complains of what it holds beyond; `nil` when it is not there.
  mutating func object<Result>(
    _ key: String, _ read: (inout SettingsCursor) -> Result
  ) -> Result? {
    take(key).flatMap { whole($0, read) }
  }

  /// Reads each object in the list of a key; an empty list when the key is not there.
  mutating func objects<Result>(
    _ key: String, _ read: (inout SettingsCursor) -> Result
  ) -> [Result] {
    guard let value = take(key) else { return [] }
    guard case .array(let elements) = value.content else {
      complain(
        "\"\(key)\" must be a list, this is \(value.kind)", "write [ { … }, … ]",
        at: value.place.line)
      return []
    }
    return elements.compactMap { whole($0, read) }
  }

  private func whole<Result>(
    _ value: JSON5Value, _ read: (inout SettingsCursor) -> Result
  ) -> Result? {
    guard var cursor = SettingsCursor(value, file: file, faults: faults) else { return nil }
    let result = read(&cursor)
    cursor.finish()
    return result
  }
}
