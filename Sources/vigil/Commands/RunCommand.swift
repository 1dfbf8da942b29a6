internal import Pipeline

/// The row of `vigil run`.
let runCommand = Command(
  "run", "the nightly job: read what is new, keep it, judge it, delete what is due, report",
  options: [
    Option("--config", .value("FILE"), "the school's settings (/etc/vigil/vigil.json5)"),
    Option("--now", .value("TIME"), "the clock, such as 2026-03-09T02:00:00Z"),
    Option("--threads", .value("N"), "how many workers (as many as there are processors)"),
    Option("--memory", .value("MB"), "what the tables of one worker may take (16)"),
    Option("--chunk", .value("KB"), "how much a worker takes at a time (1024)"),
    Option("--dry-run", .flag, "say what a run would read, compile and delete; change nothing"),
    Option("--verbose", .flag, "tell each stage on standard error"),
    Option("--fail-if-flagged", .flag, "exit with 1 when there is a new event"),
  ],
  details: """
    Cheap enough for every five minutes: files that did not change are not opened. Exits with 0
    when all was done (also when another run is at work), with 2 when something needs a person.
    """,
  run: { arguments, terminal in try NightlyCommand(arguments, terminal).run() })
