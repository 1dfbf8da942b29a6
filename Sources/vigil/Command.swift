internal import Vocabulary

/// One row of the command table.
struct Command: Sendable {
  /// The words that name it, such as `lists build`.
  var name: String
  /// What it does, in one line.
  var summary: String
  /// What stands behind the options, such as `FILE…`; empty for nothing.
  var operands: String
  /// How many operands it takes.
  var operandCount: ClosedRange<Int>
  /// The options that it takes.
  var options: [Option]
  /// What else a person should know, for its help.
  var details: String
  /// Does it.
  var run: @Sendable (Arguments, Terminal) throws -> ExitCode

  /// Makes a row.
  init(
    _ name: String, _ summary: String, operands: String = "",
    operandCount: ClosedRange<Int> = 0...0, options: [Option] = [], details: String = "",
    run: @escaping @Sendable (Arguments, Terminal) throws -> ExitCode
  ) {
    self.name = name
    self.summary = summary
    self.operands = operands
    self.operandCount = operandCount
    self.options = options
    self.details = details
    self.run = run
  }

  /// The words of the name.
  var words: [String] { name.split(separator: " ").map(String.init) }
}
