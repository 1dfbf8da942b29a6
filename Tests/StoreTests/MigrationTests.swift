import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Store

struct MigrationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `the steps of the schema are numbered from 1 without gaps`() {
    #expect(migrationTable.map(\.version) == Array(1...migrationTable.count))
  }

  @Test func `a database of an older version gets the steps that it lacks`() throws {
    let store = try upgraded(from: 1, "")
    #expect(try store.database.integer("PRAGMA user_version") == migrationTable.count)
    #expect(try store.daysToJudge() == [])
  }

  @Test(arguments: ["/var/lib/vigil", "Samples/../data"])
  func `reports in the data folder are named from there`(data: String) throws {
    let store = try upgraded(
      from: 6,
      """
      INSERT INTO fingerprints VALUES ('dataFolder', '\(data)');
      INSERT INTO report_files VALUES ('\(data)/reports/a.html', 'dsl', 'dsl', 1, 2, 1, 0);
      INSERT INTO report_files VALUES ('/srv/head/a.html', 'dsl', 'dsl', 1, 2, 1, 0);
      """)
    #expect(try store.reportFiles().map(\.path) == ["/srv/head/a.html", "reports/a.html"])
  }

  @Test func `what named people in the settings is forgotten, and the store gets a salt`() throws {
    let store = try upgraded(
      from: 8,
      """
      INSERT INTO fingerprints VALUES ('roles/dsl', '1'), ('deliveries/dsl-0a1b2c3d', '0640'),
        ('rules/bets', 'Gambling');
      """)
    #expect(try store.fingerprints() == ["rules/bets": "Gambling"])
    let salt = try store.fingerprintSalt()
    #expect(salt.count == 16)
    #expect(try Store(folder: folder.path).fingerprintSalt() == salt)
    #expect(try Store(folder: folder.path + "/other").fingerprintSalt() != salt)
  }

  @Test func `changes of settings get the day of their time`() throws {
    let day = Sample.day
    let last = Int64(day.number + 1) * 86_400_000 - 1
    let store = try upgraded(
      from: 9,
      """
      INSERT INTO settings_changes (time, item, description, sees_less)
        VALUES (\(last), 'a', 'last of the day', 0), (\(last + 1), 'b', 'first of the next', 0);
      """)
    #expect(try store.settingsChanges(from: day, to: day).map(\.item) == ["a"])
    #expect(try store.expire(before: day.advanced(days: 1)).settingsChanges == 1)
  }

  /// A store as a Vigil with the first `version` steps left it, opened by this one.
  private func upgraded(from version: Int, _ rows: String) throws -> Store {
    let path = folder.path + "/" + Store.fileName
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    do {
      let old = try Database(path: path, busyMilliseconds: 0)
      for migration in migrationTable.prefix(version) { try old.script(migration.sql) }
      try old.script(
        "PRAGMA user_version = \(version); PRAGMA application_id = \(Store.applicationID)")
      try old.script(rows)
    }
    return try Store(folder: folder.path)
  }
}
