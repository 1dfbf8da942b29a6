// hot: the user or the client of each line.
internal import Formats
internal import Intake
internal import Vocabulary

extension VisitCounter {
  /// What is known of the user, or of the client where the log names no user.
  @inline(always)
  mutating func subject(
    of record: Record, _ visit: PendingVisit, bytes: Span<UInt8>
  ) -> SubjectEntry {
    guard !record.user.isEmpty else {
      return clients[clientPlace(of: record, visit.subject, visit.subjectHash, bytes: bytes)]
    }
    let user = users[userPlace(of: record, visit.subject, visit.subjectHash, bytes: bytes)]
    return user.isNobody ? clients[clientPlace(of: record, bytes: bytes)] : user
  }

  /// Where the users' memo remembers the user of a record.
  mutating func userPlace(of record: Record, bytes: Span<UInt8>) -> Int {
    let places = SubjectEntry.cut(record.user.places)
    let name = ShortName(bytes, places) ?? ShortName()
    let hash = name.length != 0 ? name.hash : KeyHash.hash(bytes, places)
    return userPlace(of: record, name, hash, bytes: bytes)
  }

  /// Where the clients' memo remembers the client of a record.
  mutating func clientPlace(of record: Record, bytes: Span<UInt8>) -> Int {
    let places = SubjectEntry.cut(record.client.places)
    let name = ShortName(bytes, places) ?? ShortName()
    let hash = name.length != 0 ? name.hash : KeyHash.hash(bytes, places)
    return clientPlace(of: record, name, hash, bytes: bytes)
  }

  @inline(always)
  private mutating func userPlace(
    of record: Record, _ name: ShortName, _ hash: UInt64, bytes: Span<UInt8>
  ) -> Int {
    let places = SubjectEntry.cut(record.user.places)
    if let place = users.place(of: name, bytes, places, hash: hash) { return place }
    return users.remember(newUser(of: record, bytes: bytes), of: bytes, places, hash: hash)
  }

  @inline(always)
  private mutating func clientPlace(
    of record: Record, _ name: ShortName, _ hash: UInt64, bytes: Span<UInt8>
  ) -> Int {
    let places = SubjectEntry.cut(record.client.places)
    if let place = clients.place(of: name, bytes, places, hash: hash) { return place }
    return clients.remember(newClient(of: record, bytes: bytes), of: bytes, places, hash: hash)
  }

  private mutating func newUser(of record: Record, bytes: Span<UInt8>) -> SubjectEntry {
    let user = UserName.normalised(bytes.text(SubjectEntry.cut(record.user.places)))
    var entry = SubjectEntry()
    guard !user.isEmpty else {
      entry.isNobody = true
      return entry
    }
    entry.name = subjectNames.number(of: SubjectName.user(user))
    entry.group = classifier.groups.group(ofUser: user).rawValue
    return entry
  }

  private mutating func newClient(of record: Record, bytes: Span<UInt8>) -> SubjectEntry {
    let client = bytes.text(SubjectEntry.cut(record.client.places)).lowercased()
    var entry = SubjectEntry()
    entry.name = subjectNames.number(of: SubjectName.client(client))
    return entry
  }
}
