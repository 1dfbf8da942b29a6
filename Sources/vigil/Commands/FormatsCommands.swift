internal import Formats

/// The row of `vigil formats`.
let formatsCommand = Command(
  "formats", "list the log formats that Vigil reads",
  options: [Option("--markdown", .flag, "print docs/FORMATS.md")],
  run: { arguments, terminal in
    terminal.print(
      arguments.has("--markdown") ? FormatsDocument.markdown() : FormatsText.table,
      terminator: "")
    return .done
  })

/// The row of `vigil formats detect`.
let formatsDetectCommand = Command(
  "formats detect", "find the formats of logs", operands: "FILE…", operandCount: 1...1_000_000,
  options: [
    Option("--all", .flag, "print every format that knows a line, the one that fits best first")
  ] + FormatsRun.sourceOptions,
  details: """
    Prints one line a log, with tabs between: its name, the format that fits best, and the lines
    that decided. For an export whose columns nobody named it prints what they could be, to be
    checked and put into the settings.
    """,
  run: { arguments, terminal in try FormatsRun(arguments, terminal).detect() })

/// The row of `vigil formats read`.
let formatsReadCommand = Command(
  "formats read", "print what Vigil reads in a log", operands: "FILE|-", operandCount: 1...1,
  options: [
    Option("--format", .value("NAME"), "the log's format; without it, it is found (auto)"),
    Option("--year", .value("YEAR"), "the year of dates that are written without one"),
  ] + FormatsRun.sourceOptions,
  details: """
    Prints one JSON object a visit, in the order of the lines: line (from 1), kind (proxy, dns,
    firewall), time (UTC), client, clientName, user, method, url, host, status, action, bytes,
    durationMs, deviceCategory, deviceRule, userAgent, referrer, queryType, responseCode; what the
    log does not say is left out. Where a request and its outcome stand in different lines, they
    are one visit. At the end, on standard error: how many lines there were of each kind.
    """,
  run: { arguments, terminal in try FormatsRun(arguments, terminal).read() })
