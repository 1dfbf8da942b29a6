internal import CivilTime
internal import People
internal import Settings
internal import Sites
internal import Store
internal import Vocabulary

extension NightlyRun {
  /// True for a change after which other people may stand behind the same visits.
  private static func isOfPeople(_ change: SettingsChange) -> Bool {
    ["people/devices", "people/nameFrom", "relays/", "relayDetection/"].contains { start in
      change.path.hasPrefix(start)
    }
  }

  /// Keeps what the settings are, and tells what changed since the last run.
  func keepSettings(index: SiteIndex, store: Store) throws {
    var current = SettingsFingerprint(of: school.settings, salt: try store.fingerprintSalt())
    for source in index.summary.sources {
      let checksums = source.files.map { String($0.checksum, radix: 16) }
      current.add("lists/\(source.source.name)/content", checksums.joined(separator: " "))
    }
    if !school.register.digest.isEmpty {
      current.add("people/devices/content", school.register.digest)
    }
    let before = try store.fingerprints()
    let entries = before.sorted { $0.key < $1.key }
      .map { SettingsFingerprint.Entry(path: $0.key, value: $0.value) }
    let now = Dictionary(current.entries.map { ($0.path, $0.value) }) { first, _ in first }
    guard now != before else { return }
    let zone = school.settings.zone
    // The first run has nothing to compare with.
    let changes =
      before.isEmpty
      ? [] : SettingsFingerprint.changes(from: SettingsFingerprint(entries: entries), to: current)
    if changes.contains(where: NightlyRun.isOfPeople) {
      try store.judgeAgain(from: zone.day(of: school.oldest(on: today)), to: today)
    }
    try store.keep(
      fingerprints: now,
      changes: changes.map { change in
        RecordedChange(
          time: self.now, day: today, item: change.path, description: change.description,
          seesLess: change.seesLess)
      })
  }
}
