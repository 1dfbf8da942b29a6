// hot: the user or the client of each line.
internal import Formats
internal import Intake
internal import Vocabulary

extension VisitCounter {
  /// What is known of the user, or of the client where the log names no user.
  @inline(always)
  mutating func subject(at place: Int, bytes: Span<UInt8>) -> SubjectEntry {
    let places = SubjectEntry.cut(group[place].subjectPlaces.places)
    let (name, hash) = (group[place].subject, group[place].subjectHash)
    guard group[place].hasUser else {
      return clients[clientPlace(of: places, name, hash, bytes: bytes)]
    }
    let user = users[userPlace(of: places, name, hash, bytes: bytes)]
    return user.isNobody
      ? clients[clientPlace(at: group[place].clientPlaces, bytes: bytes)] : user
  }

  /// Where the users' memo remembers the user that stands at some places.
  mutating func userPlace(at logged: ByteRange, bytes: Span<UInt8>) -> Int {
    let places = SubjectEntry.cut(logged.places)
    let name = ShortName(bytes, places) ?? ShortName()
    let hash = name.length != 0 ? name.hash : KeyHash.hash(bytes, places)
    return userPlace(of: places, name, hash, bytes: bytes)
  }

  /// Where the clients' memo remembers the client that stands at some places.
  mutating func clientPlace(at logged: ByteRange, bytes: Span<UInt8>) -> Int {
    let places = SubjectEntry.cut(logged.places)
    let name = ShortName(bytes, places) ?? ShortName()
    let hash = name.length != 0 ? name.hash : KeyHash.hash(bytes, places)
    return clientPlace(of: places, name, hash, bytes: bytes)
  }

  @inline(always)
  private mutating func userPlace(
    of places: Range<Int>, _ name: ShortName, _ hash: UInt64, bytes: Span<UInt8>
  ) -> Int {
    if let place = users.place(of: name, bytes, places, hash: hash) { return place }
    return users.remember(newUser(at: places, bytes: bytes), of: bytes, places, hash: hash)
  }

  @inline(always)
  private mutating func clientPlace(
    of places: Range<Int>, _ name: ShortName, _ hash: UInt64, bytes: Span<UInt8>
  ) -> Int {
    if let place = clients.place(of: name, bytes, places, hash: hash) { return place }
    return clients.remember(newClient(at: places, bytes: bytes), of: bytes, places, hash: hash)
  }

  private mutating func newUser(at places: Range<Int>, bytes: Span<UInt8>) -> SubjectEntry {
    let user = UserName.normalised(bytes.text(places))
    var entry = SubjectEntry()
    guard !user.isEmpty else {
      entry.isNobody = true
      return entry
    }
    entry.name = subjectNames.number(of: SubjectName.user(user))
    makeRoom(ofSubject: entry.name)
    entry.group = classifier.groups.group(ofUser: user).rawValue
    return entry
  }

  private mutating func newClient(at places: Range<Int>, bytes: Span<UInt8>) -> SubjectEntry {
    let client = bytes.text(places).lowercased()
    var entry = SubjectEntry()
    entry.name = subjectNames.number(of: SubjectName.client(client))
    makeRoom(ofSubject: entry.name)
    return entry
  }
}
