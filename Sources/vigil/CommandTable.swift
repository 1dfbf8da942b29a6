/// Every command, in the order in which help shows them.
enum CommandTable {
  /// The rows.
  static let commands: [Command] = [
    demoCommand,
    sampleCommand,
    runCommand,
    scanCommand,
    formatsCommand,
    formatsDetectCommand,
    formatsReadCommand,
    listsBuildCommand,
    listsShowCommand,
    listsLookupCommand,
    listsCheckCommand,
    listsUpdateCommand,
    searchesExtractCommand,
    searchesMatchCommand,
    eventsCommand,
    reportCommand,
    reviewDecideCommand,
    registerCompromisedCommand,
    registerListCommand,
    registerRemoveCommand,
    explainCommand,
    checkCommand,
  ]
}
