/// The row of `vigil explain`.
let explainCommand = Command(
  "explain", "show step by step how lines are read, classified and judged",
  operands: "LINE|-", operandCount: 0...1,
  options: [
    Option("--config", .value("FILE"), "the school's settings"),
    Option("--site", .value("HOST|URL"), "in place of LINE: explain what is said of a site"),
    Option("--source", .value("NAME"), "the source of the settings that the line is from"),
    Option("--format", .value("NAME"), "the line's format; without it, it is found (auto)"),
    Option("--now", .value("TIME"), "the clock, such as 2026-03-09T02:00:00Z"),
  ],
  details: """
    - reads lines from standard input. Shows every list that holds the site, with the date and
    checksum of its files, and who decided on each override of it and why. Prints names and searches on the terminal and nowhere else;
    nothing is stored.
    """,
  run: { arguments, terminal in
    try arguments.has("--site")
      ? SiteExplainRun(arguments, terminal).run() : ExplainRun(arguments, terminal).run()
  })
