/// The row of `vigil register compromised`.
let registerCompromisedCommand = Command(
  "register compromised", "register an account that others may have known", operands: "ACCOUNT",
  operandCount: 1...1,
  options: [
    Option("--from", .value("DAY"), "the first day on which others may have used it"),
    Option("--to", .value("DAY"), "the last such day; today if left out"),
  ] + registerOptions,
  details: "Nothing of the account carries a name on these days. Change its password at once.",
  run: { arguments, terminal in try RegisterRun(arguments, terminal).add() })

/// The row of `vigil register list`.
let registerListCommand = Command(
  "register list", "list the accounts that are registered so", options: registerOptions,
  run: { arguments, terminal in try RegisterRun(arguments, terminal).list() })

/// The row of `vigil register remove`.
let registerRemoveCommand = Command(
  "register remove", "take such a registration back", operands: "NUMBER", operandCount: 1...1,
  options: registerOptions,
  run: { arguments, terminal in try RegisterRun(arguments, terminal).remove() })

private let registerOptions = [
  Option("--config", .value("FILE"), "the school's settings"),
  Option("--now", .value("TIME"), "the clock, such as 2026-03-09T02:00:00Z"),
]
