extension Migration {
  /// Reports in the data folder are named from there.
  ///
  /// Before, they were named as the settings' path led to them: not found again once the folder was
  /// moved, or when that path was a relative one.
  static let reportPaths = Migration(
    version: 8, title: "paths of reports",
    sql: """
      UPDATE OR REPLACE report_files SET path = substr(path, length(f.digest) + 2)
      FROM fingerprints f
      WHERE f.item = 'dataFolder' AND substr(path, 1, length(f.digest) + 1) = f.digest || '/';
      """)
}
