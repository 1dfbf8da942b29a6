/// The row of `vigil scan`.
let scanCommand = Command(
  "scan", "read and classify logs with no store; print what is in them",
  operands: "FILE…|-", operandCount: 1...1_000_000,
  options: [
    Option("--format", .value("NAME"), "the logs' format; without it, it is found (auto)"),
    Option("--lists", .values("PATH"), "an index or lists to classify with; may be repeated"),
    Option("--config", .value("FILE"), "a school's settings: its lists, phrases and rules"),
    Option("--year", .value("YEAR"), "the year of dates that are written without one"),
    Option("--date-order", .value("ORDER"), "dayFirst or monthFirst, where a log does not tell"),
    Option("--timezone", .value("ZONE"), "the zone of times without one (Europe/London)"),
    Option("--now", .value("TIME"), "the clock, such as 2026-03-09T02:00:00Z"),
    Option("--threads", .value("N"), "how many workers (as many as there are processors)"),
    Option("--memory", .value("MB"), "what the tables of one worker may take (16)"),
    Option("--output", .value("KIND"), "text, json, counts, facts or events (text)"),
    Option("--fail-if-flagged", .flag, "exit with 1 when there is any fact"),
  ],
  details: """
    --output json prints one object: lines, records, skipped, folded, refused (by reason), visits,
    actions, categories, people and sites (distinct, and the 100 largest), facts, events.
    --output counts prints lines, records, visits, flagged visits, categories and people alone, and
    is quicker. --output facts prints one JSON object a fact; events, which needs --config, one an event.
    """,
  run: { arguments, terminal in try ScanRun(arguments, terminal).run() })
