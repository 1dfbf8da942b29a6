/// The row of `vigil check`.
let checkCommand = Command(
  "check", "look for everything that is wrong with a school's set-up",
  options: [
    Option("--config", .value("FILE"), "the school's settings"),
    Option("--logrotate", .value("PATH"), "the settings of logrotate (/etc/logrotate.conf)"),
    Option("--now", .value("TIME"), "the clock, such as 2026-03-09T02:00:00Z"),
  ],
  details: """
    Prints every fault with what mends it, and notices, which are no faults but should be known.
    Exits with 2 when there is a fault.
    """,
  run: { arguments, terminal in try CheckRun(arguments, terminal).run() })
