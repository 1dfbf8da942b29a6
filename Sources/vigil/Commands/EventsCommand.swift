/// The row of `vigil events`.
let eventsCommand = Command(
  "events", "list the events of a period",
  options: [
    Option("--config", .value("FILE"), "the school's settings"),
    Option("--from", .value("DATE"), "the first day (the oldest that is kept)"),
    Option("--to", .value("DATE"), "the last day (today)"),
    Option("--limit", .value("N"), "only the latest N of them"),
    Option("--before", .value("EVENT"), "only those before this event, such as E-7Q2M9XK4"),
    Option("--json", .flag, "print one JSON object an event"),
    Option("--reveal", .flag, "show names and what was searched for; it is recorded"),
    Option("--reason", .value("TEXT"), "why names must be seen, with --reveal"),
    Option("--now", .value("TIME"), "the clock, such as 2026-03-09T02:00:00Z"),
  ],
  details: """
    Without --reveal a person or device is shown as eight letters and digits, always the same ones
    for the same person, and the words of a search are left out. With it, a row in the audit says
    who looked, when and why, before anything is shown.
    Events are in the order of time. --limit shows the latest ones; the first of them, given to
    --before, leads to those before them.
    --json: event, first, last, severity, rule, person, site, categories, allowed, blocked, unknown,
    audience, decision; with --reveal also name, user or address, and query.
    """,
  run: { arguments, terminal in try EventsRun(arguments, terminal).run() })
