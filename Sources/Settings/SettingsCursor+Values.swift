internal import Vocabulary

extension SettingsCursor {
  /// The text of a key that must be there; empty after a complaint.
  mutating func text(_ key: String) -> String {
    takeRequired(key).flatMap { text(of: $0, key) } ?? ""
  }

  /// The text of a key; `fallback` when the key is not there.
  mutating func text(_ key: String, or fallback: String, mayBeEmpty: Bool = false) -> String {
    if mayBeEmpty, case .text("")? = take(key)?.content { return "" }
    return optionalText(key) ?? fallback
  }

  /// The text of a key; `nil` when the key is not there.
  mutating func optionalText(_ key: String) -> String? {
    take(key).flatMap { text(of: $0, key) }
  }

  /// True or false; `fallback` when the key is not there.
  mutating func flag(_ key: String, or fallback: Bool) -> Bool {
    guard let value = take(key) else { return fallback }
    if case .bool(let flag) = value.content { return flag }
    complain(
      "\"\(key)\" must be true or false, this is \(value.kind)", "write true or false",
      at: value.place.line)
    return fallback
  }

  /// The date of a key; `nil` when the key is not there or names no day.
  mutating func day(_ key: String) -> Day? {
    guard let text = optionalText(key) else { return nil }
    if let day = Day(text) { return day }
    complain(
      "\(Wording.quoted(text)) in \"\(key)\" is no date", "write it as 2027-01-31",
      at: line(of: key))
    return nil
  }

  /// A whole number of a range; `fallback` when the key is not there.
  mutating func number(_ key: String, in range: ClosedRange<Int>, or fallback: Int) -> Int {
    guard let value = take(key) else { return fallback }
    if case .number(let number) = value.content, let whole = Int(exactly: number),
      range.contains(whole)
    {
      return whole
    }
    complain(
      "\"\(key)\" must be a whole number from \(range.lowerBound) to \(range.upperBound)",
      "write one, without quotation marks", at: value.place.line)
    return fallback
  }

  /// The texts in the list of a key, each once; `nil` when the key is not there.
  mutating func placedTexts(_ key: String) -> [PlacedText]? {
    guard let value = take(key) else { return nil }
    guard case .array(let elements) = value.content else {
      complain(
        "\"\(key)\" must be a list, this is \(value.kind)", "put it in square brackets: [ … ]",
        at: value.place.line)
      return nil
    }
    var texts: [PlacedText] = []
    var seen: Set<String> = []
    for element in elements {
      guard let text = text(of: element, key) else { continue }
      if seen.insert(text).inserted {
        texts.append(PlacedText(text: text, line: element.place.line))
      } else {
        complain(
          "\(Wording.quoted(text)) stands twice in \"\(key)\"", "keep one of the two",
          at: element.place.line)
      }
    }
    return texts
  }

  /// The texts of a key; an empty list when the key is not there.
  mutating func texts(_ key: String) -> [String] { placedTexts(key)?.map(\.text) ?? [] }

  /// The texts of a list that must be there and must not be empty.
  mutating func requiredTexts(_ key: String) -> [PlacedText] {
    guard let value = takeRequired(key) else { return [] }
    let texts = placedTexts(key)
    if case .array(let elements) = value.content, elements.isEmpty {
      complain("\"\(key)\" is an empty list", "name at least one", at: value.place.line)
    }
    return texts ?? []
  }

  /// A text that names one of several; `nil` when the key is not there or names none.
  mutating func choice<Choice: NamedChoice>(_ key: String, of _: Choice.Type) -> Choice? {
    guard let text = optionalText(key) else { return nil }
    return choice(PlacedText(text: text, line: line(of: key)), in: key)
  }

  /// As ``choice(_:of:)``, with a complaint when the key is not there.
  mutating func requiredChoice<Choice: NamedChoice>(_ key: String, of _: Choice.Type) -> Choice? {
    guard takeRequired(key) != nil else { return nil }
    return choice(key, of: Choice.self)
  }

  /// What the texts of a list name; an empty list when the key is not there.
  mutating func choices<Choice: NamedChoice>(_ key: String, of _: Choice.Type) -> [Choice] {
    (placedTexts(key) ?? []).compactMap { choice($0, in: key) }
  }

  /// What the texts of a list name, of which there must be one.
  mutating func requiredChoices<Choice: NamedChoice>(
    _ key: String, of _: Choice.Type
  ) -> [Choice] {
    requiredTexts(key).compactMap { choice($0, in: key) }
  }

  /// An id that may stand in file names and in machine output: letters, digits, `-`, `_`, `.`.
  mutating func id(_ key: String) -> String {
    let id = text(key)
    let fits = id.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      }
    }
    if !fits || id.hasPrefix(".") || id.utf8.count > 64 {
      complain(
        "\(Wording.quoted(id)) cannot be a name here",
        "use at most 64 letters of a to z, digits, hyphens, underscores and points",
        at: line(of: key))
    }
    return id
  }

  /// A path that must be there; a relative one is counted from the folder of this file.
  mutating func path(_ key: String) -> String {
    _ = takeRequired(key)
    return path(key, or: "")
  }

  /// A path; `fallback`, counted in the same way, when the key is not there.
  mutating func path(_ key: String, or fallback: String) -> String {
    let text = text(key, or: fallback)
    return resolved(PlacedText(text: text, line: line(of: key)))
  }

  /// A path as it counts from the folder of this file.
  func resolved(_ path: PlacedText) -> String {
    if path.text.hasPrefix("~") {
      complain(
        "\(Wording.quoted(path.text)) starts with ~, which means nothing in settings",
        "write the whole path", at: path.line)
    }
    return SettingsPath.resolve(path.text, against: SettingsPath.folder(of: file))
  }

  private func choice<Choice: NamedChoice>(_ written: PlacedText, in key: String) -> Choice? {
    if let choice = Choice.allCases.first(where: { $0.name == written.text }) { return choice }
    complain(
      "\(Wording.quoted(written.text)) cannot stand in \"\(key)\"",
      Wording.mend(written.text, among: Choice.allCases.map(\.name)), at: written.line)
    return nil
  }

  private func text(of value: JSON5Value, _ key: String) -> String? {
    guard case .text(let text) = value.content else {
      complain(
        "\"\(key)\" must hold text, this is \(value.kind)", "put text in quotation marks",
        at: value.place.line)
      return nil
    }
    let scalars = text.unicodeScalars
    if scalars.allSatisfy(\.properties.isWhitespace) {
      complain("\"\(key)\" holds an empty text", "write something", at: value.place.line)
      return nil
    }
    if scalars.contains(where: { $0.properties.generalCategory == .control }) {
      complain("\"\(key)\" holds a control character", "take it out", at: value.place.line)
      return nil
    }
    return text
  }
}
