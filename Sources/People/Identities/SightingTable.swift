internal import Vocabulary

/// Which users lines name at which address, by quarter hour of one day.
///
/// What was blocked makes nobody be there; it only supports what else was blocked.
struct SightingTable {
  private struct Place: Hashable {
    let name: String
    let quarterHour: Int32
  }

  private var usersByAddress: [Place: Set<String>] = [:]
  private var addressesByUser: [Place: Set<String>] = [:]
  private var present: Set<Subject> = []
  private var blocked: [Subject: Int] = [:]

  /// Sorts sightings.
  init(_ sightings: [Sighting]) {
    for sighting in sightings where !sighting.subject.user.isEmpty {
      let (user, address) = (sighting.subject.user, sighting.subject.client)
      if sighting.isBlocked {
        blocked[sighting.subject, default: 0] += sighting.count
        continue
      }
      present.insert(sighting.subject)
      usersByAddress[Place(name: address, quarterHour: sighting.quarterHour), default: []]
        .insert(user)
      addressesByUser[Place(name: user, quarterHour: sighting.quarterHour), default: []]
        .insert(address)
    }
  }

  /// The users at an address.
  func users(at address: String, _ quarterHour: Int32) -> Set<String> {
    usersByAddress[Place(name: address, quarterHour: quarterHour)] ?? []
  }

  /// The addresses of a user.
  func addresses(of user: String, _ quarterHour: Int32) -> Set<String> {
    addressesByUser[Place(name: user, quarterHour: quarterHour)] ?? []
  }

  /// True when a user was let through at an address on that day.
  func isPresent(_ subject: Subject) -> Bool { present.contains(subject) }

  /// How many visits of a user were blocked at an address on that day.
  func blockedVisits(of subject: Subject) -> Int { blocked[subject] ?? 0 }

  /// The users beside one at an address at the same time: those who took over or handed over within
  /// the quarter hour are left out.
  func others(than user: String, at address: String, _ quarterHour: Int32) -> Set<String> {
    let before = users(at: address, quarterHour &- 1)
    let after = users(at: address, quarterHour &+ 1)
    return users(at: address, quarterHour).filter { other in
      other != user && !SightingTable.isHandover(user, other, before: before, after: after)
    }
  }

  /// The addresses beside one of a user at the same time, in the same sense.
  func others(thanAddress address: String, of user: String, _ quarterHour: Int32) -> Set<String> {
    let before = addresses(of: user, quarterHour &- 1)
    let after = addresses(of: user, quarterHour &+ 1)
    return addresses(of: user, quarterHour).filter { other in
      other != address && !SightingTable.isHandover(address, other, before: before, after: after)
    }
  }

  /// The most users at each address in one quarter hour.
  var mostUsers: [String: Int] {
    var most: [String: Int] = [:]
    for (place, users) in usersByAddress {
      most[place.name] = max(most[place.name] ?? 0, users.count)
    }
    return most
  }

  /// True when one went and the other came: one was there before or the other behind, and neither on
  /// its wrong side.
  ///
  /// Where nothing shows it on either side, the two may as well have been there at once.
  private static func isHandover(
    _ one: String, _ other: String, before: Set<String>, after: Set<String>
  ) -> Bool {
    let isPassed = { (first: String, second: String) in
      (before.contains(first) || after.contains(second)) && !after.contains(first)
        && !before.contains(second)
    }
    return isPassed(one, other) || isPassed(other, one)
  }
}
