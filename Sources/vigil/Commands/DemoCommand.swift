/// The row of `vigil demo`.
let demoCommand = Command(
  "demo", "the whole job over the sample logs, with a fixed clock",
  options: [
    Option("--samples", .value("FOLDER"), "the sample logs (SampleLogs)"),
    Option("--output", .value("FOLDER"), "where data and reports go (demo-output)"),
  ],
  run: { arguments, terminal in try DemoRun(arguments, terminal).run() })
