/// One step of the schema; written once and never changed after a release.
struct Migration {
  /// The schema's version after this step, from 1 without gaps.
  var version: Int
  /// What the step brings.
  var title: String
  /// The statements.
  var sql: String
}
