internal import Vocabulary

/// The row of `vigil review decide`.
let reviewDecideCommand = Command(
  "review decide", "record a decision on an event", operands: "EVENT", operandCount: 1...1,
  options: [
    Option("--outcome", .value("NAME"), "what was decided"),
    Option("--reason", .value("TEXT"), "why, in at least three characters"),
    Option("--by", .value("WHO"), "who decided"),
    Option("--config", .value("FILE"), "the school's settings"),
    Option("--now", .value("TIME"), "the clock, such as 2026-03-09T02:00:00Z"),
  ],
  details: "Outcomes: \(Outcome.allCases.map(\.rawValue).joined(separator: ", ")).",
  run: { arguments, terminal in try ReviewRun(arguments, terminal).decide() })
