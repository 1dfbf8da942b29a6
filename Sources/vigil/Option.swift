/// One option of a command.
struct Option: Sendable {
  /// What follows the option's name.
  enum Kind: Sendable {
    /// Nothing: it is given or not.
    case flag
    /// A value, such as `FILE`.
    case value(String)
    /// A value, and the option may be given several times.
    case values(String)
  }

  /// The name, such as `--config`.
  var name: String
  /// What follows.
  var kind: Kind
  /// What it does, for people.
  var help: String

  /// Makes an option.
  init(_ name: String, _ kind: Kind, _ help: String) {
    self.name = name
    self.kind = kind
    self.help = help
  }

  /// Name and value as help shows them.
  var usage: String {
    switch kind {
    case .flag: name
    case .value(let value), .values(let value): "\(name) \(value)"
    }
  }
}
