internal import Vocabulary

/// From what people are known. What is usual stands not, so that a fingerprint of before there were
/// these keys says the same.
extension FingerprintWriter {
  mutating func writeIdentities(_ people: PeopleSettings) {
    for log in people.identities {
      let path = "identities/\(log.name)"
      add(path, log.format.rawValue)
      add("\(path)/files", list: log.files)
      add("\(path)/timeZone", log.timeZone)
      add("\(path)/dateOrder", log.dateOrder.name)
      add("\(path)/columns", list: log.columns.map { "\($0.key.rawValue): \($0.value)" })
    }
    if let devices = people.devices { add("people/devices", devices) }
    if people.nameFrom != .likely { add("people/nameFrom", people.nameFrom.rawValue) }
  }

  mutating func writeRelays(_ settings: SchoolSettings) {
    for relay in settings.relays { add("relays/\(relay.name)", list: relay.addresses) }
    let (usual, detection) = (RelayDetection(), settings.relayDetection)
    if detection.users != usual.users { add("relayDetection/users", "\(detection.users)") }
    if detection.hosts != usual.hosts { add("relayDetection/hosts", "\(detection.hosts)") }
  }
}
