internal import CivilTime
internal import FoundationEssentials
public import People
public import Settings
public import Store
public import Vocabulary

/// Who stands behind visits.
extension School {
  /// The register of devices that the settings name; empty when they name none.
  public static func register(of people: PeopleSettings) throws(Complaint) -> DeviceRegister {
    guard let path = people.devices else { return DeviceRegister() }
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw Complaint(
        file: path, what: "the register of devices cannot be read",
        mend: "name it in people.devices, and let vigil read it")
    }
    return try DeviceRegister(csv: bytes, file: path)
  }

  /// What the school has settled of how people are known.
  public var resolverRules: ResolverRules {
    var relays: [String: String] = [:]
    for relay in settings.relays {
      for address in relay.addresses { relays[address] = relay.name }
    }
    return ResolverRules(
      nameFrom: Identification.Confidence(name: settings.people.nameFrom.rawValue) ?? .confirmed,
      register: register, relays: relays, relayUsers: settings.relayDetection.users,
      relayHosts: settings.relayDetection.hosts)
  }

  /// What tells who stands behind the visits of a day, by all that the store holds.
  ///
  /// - Parameters:
  ///   - facts: The facts of that day.
  ///   - sightings: What lines tell beside those that the store has counted.
  public func resolver(
    on day: Day, facts: [Fact], sightings: [Sighting] = [], store: Store
  ) throws(StoreFault) -> Resolver {
    let first = settings.zone.start(of: day.advanced(days: -DayEvidence.lookBackDays))
    let last = settings.zone.start(of: day.advanced(days: 2))
    let evidence = DayEvidence(
      leases: try store.leases(
        of: Set(facts.map(\.key.subject.client)), from: first, to: last),
      signIns: try store.signIns(around: day),
      sightings: try store.sightings(
        on: day, from: settings.zone.start(of: day).quarterHour) + sightings,
      compromised: try store.compromisedSpans(), hosts: School.unnamedHosts(in: facts),
      name: { directory.user(of: $0, on: day) })
    return Resolver(directory: directory, rules: resolverRules, evidence: evidence)
  }

  /// How many hosts each address asked for without a user.
  static func unnamedHosts(in facts: [Fact]) -> [String: Int] {
    var hosts: [String: Set<String>] = [:]
    for fact in facts where fact.key.subject.user.isEmpty {
      hosts[fact.key.subject.client, default: []].insert(fact.key.host)
    }
    return hosts.mapValues(\.count)
  }
}
