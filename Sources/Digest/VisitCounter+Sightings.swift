// hot: where the user of each line is.
internal import Formats
internal import Intake
internal import Vocabulary

/// Counts which user is at which address, for those who must tell who stands behind other lines.
///
/// Most visits of a user are at the address of the one before, so that few lines have to find their
/// place among all counters. Authentication rounds are left out: anybody can claim a name there.
extension VisitCounter {
  /// Counts a visit that was counted as usage.
  @inline(always)
  mutating func countSighting(at place: Int, bytes: Span<UInt8>) {
    guard group[place].hasUser, group[place].action != .challenged else { return }
    let key = group[place].usageKey
    let name = Int(PackedKey.name(key))
    let client = group[place].clientHash
    if recentSightings[name].key == key, recentSightings[name].client == client {
      recentSightings[name].count += 1
      return
    }
    settleSightings(ofSubject: name)
    recentSightings[name] = RecentSighting(
      key: key, client: client, count: 1, pair: pair(of: UInt32(name), at: place, bytes: bytes))
  }

  /// Puts everything that was counted into the table.
  mutating func settleSightings() {
    for name in 0..<min(subjectNames.count, recentSightings.count) {
      settleSightings(ofSubject: name)
    }
    recentSightings.clear()
  }

  private mutating func settleSightings(ofSubject name: Int) {
    let last = recentSightings[name]
    guard last.key != 0, last.pair != 0 else { return }
    let key = PackedKey.usage(
      name: last.pair - 1, quarterHour: PackedKey.time(last.key), category: PackedKey.everything,
      action: PackedKey.action(last.key), source: 0)
    sightings.add(key, count: last.count, bytes: 0)
  }

  /// The number of a user and the client of a visit, and one more; 0 when the log's word for the user
  /// means nobody.
  private mutating func pair(of user: UInt32, at place: Int, bytes: Span<UInt8>) -> UInt32 {
    let both = KeyHash.mix(group[place].clientHash &+ UInt64(user))
    if let known = pairs[both] { return known }
    let subject = SubjectName.subject(of: Array(subjectNames.name(user)))
    var number: UInt32 = 0
    if !subject.user.isEmpty {
      let client = bytes.text(SubjectEntry.cut(group[place].clientPlaces.places)).lowercased()
      let text = SightingName.text(user: subject.user, client: client)
      number = sightingNames.number(of: text) + 1
    }
    pairs[both] = number
    return number
  }

  /// Writes the sightings and empties their table; they must be settled.
  mutating func writeSightings(to writer: inout CounterRunWriter) throws(Complaint) {
    try writer.write(&sightings, names: &sightingNames)
  }

  /// True when the table or its names take too much memory.
  var hasFullSightings: Bool {
    sightings.isFull || sightingNames.memory >= namesLimit
      || sightingNames.count >= NameTable.limit - 1024
  }

  /// Forgets users and clients; the sightings must be written.
  mutating func forgetSightings() {
    sightingNames.removeAll()
    pairs.removeAll(keepingCapacity: true)
    recentSightings.clear()
  }
}
