// hot: the user or the client of each line.
internal import Formats
internal import Intake
internal import Vocabulary

extension VisitCounter {
  /// What is known of the user, or of the client where the log names no user.
  mutating func subject(of record: Record, bytes: Span<UInt8>) -> SubjectEntry {
    if !record.user.isEmpty {
      let user = users[userPlace(of: record, bytes: bytes)]
      if !user.isNobody { return user }
    }
    return clients[clientPlace(of: record, bytes: bytes)]
  }

  /// Where the users' table remembers the user of a record.
  mutating func userPlace(of record: Record, bytes: Span<UInt8>) -> Int {
    let (place, isNew) = users.place(of: bytes, record.user.places)
    if isNew { users[place] = newUser(bytes.text(SubjectTable.cut(record.user.places))) }
    return place
  }

  /// Where the clients' table remembers the client of a record.
  mutating func clientPlace(of record: Record, bytes: Span<UInt8>) -> Int {
    let (place, isNew) = clients.place(of: bytes, record.client.places)
    if isNew {
      let client = bytes.text(SubjectTable.cut(record.client.places)).lowercased()
      clients[place].name = subjectNames.number(of: SubjectName.client(client))
    }
    return place
  }

  private mutating func newUser(_ logged: String) -> SubjectEntry {
    let user = UserName.normalised(logged)
    if user.isEmpty { return SubjectEntry(isNobody: true) }
    return SubjectEntry(
      name: subjectNames.number(of: SubjectName.user(user)),
      group: classifier.groups.group(ofUser: user))
  }
}
