/// Every step of the schema, in order.
///
/// Add a row at the end; never change or remove one.
let migrationTable: [Migration] = [
  .logs, .facts, .events, .audit, .runs, .exports, .reportState, .reportPaths,
  .fingerprintSalt, .settingsChangesByDay, .observations, .tutorGroups, .useOfSites, .natures,
  .identities, .patterns,
]
