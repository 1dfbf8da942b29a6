/// Who stands behind a subject: a person, or a device or relay on one school day.
public enum Identity: Hashable, Sendable {
  /// A person whom the directory or the log names.
  case person(Person)
  /// Nobody known: the device with this address, on this one day. Days are never joined, since
  /// the address may belong to another device tomorrow.
  ///
  /// Where a lease tells which device had the address, its hardware address or name stands in the
  /// address's place: two devices that had one address are two.
  case device(address: String, day: Day)
  /// Somebody behind an address that many share, such as a DNS forwarder: never one device.
  case relay(address: String, day: Day)

  /// The person, when it is one.
  public var person: Person? {
    guard case .person(let person) = self else { return nil }
    return person
  }

  /// The group whose rules hold.
  public var group: Group { person?.group ?? .unidentified }

  /// The same as an event may keep it: without the mark that somebody needs care.
  public var shown: Identity {
    guard case .person(var person) = self else { return self }
    person.needsCare = false
    return .person(person)
  }

  /// A text that is the same for the same identity and different for others; not for people.
  public var key: String {
    switch self {
    case .person(let person): "person:\(person.user)"
    case .device(let address, let day): "device:\(address):\(day)"
    case .relay(let address, let day): "relay:\(address):\(day)"
    }
  }
}
