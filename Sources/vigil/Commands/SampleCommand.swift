/// The row of `vigil sample`.
let sampleCommand = Command(
  "sample", "the logs of an invented school, with settings and the events that must come out",
  options: [
    Option("--output", .value("FOLDER"), "a new folder for all of it"),
    Option("--days", .value("N"), "how many days (5)"),
    Option("--from", .value("DATE"), "the first day (2026-03-02)"),
    Option("--people", .value("N"), "how many people the school has (100)"),
    Option("--seed", .value("N"), "another number is another school (1)"),
    Option("--formats", .value("NAMES"), "which logs: squid,fortigate,dnsmasq (all three)"),
    Option("--only", .value("NAME"), "one log alone, such as squid"),
    Option("--depth", .value("NAME"), "plain, or complete (complete)"),
    Option("--size", .value("SIZE"), "about how large all logs get, such as 500MB or 2GB"),
  ],
  details: """
    A complete school has shared laptops, leases, sign-ins, relays, pages with all that they bring
    along, and holidays as well. With 150 days or more it begins on 2025-10-06, so that 180 days see
    both changes of the clocks.
    The same options give the same bytes on every computer. truth.json5 says which events must come
    out, and which visits only look like one. Then: vigil run --config FOLDER/vigil.json5
    """,
  run: { arguments, terminal in try SampleRun(arguments, terminal).run() })
