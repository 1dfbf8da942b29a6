extension Migration {
  /// What names a person in the settings is kept as salted digests.
  ///
  /// How many held a role, and the unsalted digests of delivery folders, are forgotten: the next run
  /// keeps them anew, and tells of no change of them.
  static let fingerprintSalt = Migration(
    version: 9, title: "salt of fingerprints",
    sql: """
      CREATE TABLE fingerprint_salt (
        salt BLOB NOT NULL              -- one row, made once and at random
      ) STRICT;
      INSERT INTO fingerprint_salt (salt) VALUES (randomblob(16));
      DELETE FROM fingerprints WHERE item LIKE 'roles/%' OR item LIKE 'deliveries/%';
      """)
}
