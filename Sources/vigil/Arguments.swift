internal import CivilTime
internal import Vocabulary

/// What a person wrote behind a command.
struct Arguments: Sendable {
  /// The operands, in order.
  var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// Takes the words behind a command apart.
  ///
  /// - Throws: a ``Complaint`` that names the nearest option.
  init(_ words: some Sequence<String>, of command: Command) throws(Complaint) {
    var rest = Array(words)[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      if word == "--" {
        operands += rest
        break
      }
      try take(word, rest: &rest, of: command)
    }
    guard command.operandCount.contains(operands.count) else {
      let expects = command.operands.isEmpty ? "no file or name" : command.operands
      throw Complaint(
        what: "\"vigil \(command.name)\" takes \(expects), not \(operands.count)",
        mend: "see vigil \(command.name) --help")
    }
  }

  private mutating func take(
    _ word: String, rest: inout ArraySlice<String>, of command: Command
  ) throws(Complaint) {
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    let name = parts.first ?? word
    guard let option = command.options.first(where: { $0.name == name }) else {
      let names = command.options.map(\.name) + ["--help"]
      throw Complaint(
        what: "\"vigil \(command.name)\" has no option \(name)",
        mend: NearestName.hint(name, among: names))
    }
    switch option.kind {
    case .flag:
      guard parts.count == 1 else {
        throw Complaint(what: "\(name) takes no value", mend: "leave \"=\(parts[1])\" out")
      }
      values[name] = [""]
    case .value(let value), .values(let value):
      guard let text = parts.count == 2 ? parts[1] : rest.popFirst() else {
        throw Complaint(what: "\(name) needs a value", mend: "write \(name) \(value)")
      }
      if case .value = option.kind, values[name] != nil {
        throw Complaint(what: "\(name) is given twice", mend: "give it once")
      }
      values[name, default: []].append(text)
    }
  }

  /// True when an option was given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The value of an option; `nil` when it was not given.
  func value(_ name: String) -> String? { values[name]?.last }

  /// The values of an option that may be given several times.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The value of an option that must be given.
  func required(_ name: String, _ example: String) throws(Complaint) -> String {
    guard let value = value(name) else {
      throw Complaint(what: "\(name) is missing", mend: "write \(name) \(example)")
    }
    return value
  }

  /// The value of an option as a whole number in a range.
  func number(_ name: String, in range: ClosedRange<Int>) throws(Complaint) -> Int? {
    guard let text = value(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw Complaint(
        what: "\(name) \(text) is no number from \(range.lowerBound) to \(range.upperBound)",
        mend: "give such a number")
    }
    return number
  }

  /// The value of an option as a day.
  func day(_ name: String) throws(Complaint) -> Day? {
    guard let text = value(name) else { return nil }
    guard let day = Day(text) else {
      throw Complaint(what: "\(name) \(text) is no date", mend: "write it as 2026-03-31")
    }
    return day
  }
}
