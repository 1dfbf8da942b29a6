import CivilTime
import People
import Vocabulary

/// Puts together what is known of a day, in the school's local times.
struct ResolverDesk {
  var leases: [Lease] = []
  var signIns: [SignIn] = []
  var sightings: [Sighting] = []
  var compromised: [CompromisedSpan] = []
  var hosts: [String: Int] = [:]
  var rules = ResolverRules()
  var day: Day
  private let zone: SchoolZone

  init(_ day: String = "2026-03-16") throws {
    zone = try SchoolZone(identifier: "Europe/London")
    self.day = Day(day) ?? Day(number: 0)
  }

  /// A moment of the day, such as `09:05`; `+1 00:10` is on the next day.
  func at(_ clock: String) -> Instant {
    let words = clock.split(separator: " ")
    let day = words.count > 1 ? self.day.advanced(days: Int(words[0]) ?? 0) : self.day
    let parts = (words.last ?? "").split(separator: ":").compactMap { Int($0) }
    switch zone.instant(day: day, millisecondsOfDay: (parts[0] * 60 + parts[1]) * 60_000) {
    case .once(let moment), .twice(let moment, _), .never(let moment): return moment
    }
  }

  /// A user was allowed something at an address at these times, or blocked once.
  mutating func see(
    _ user: String, _ address: String, _ clocks: String..., blocked: Bool = false
  ) {
    for clock in clocks {
      sightings.append(
        Sighting(
          subject: Subject(user: user, client: address), quarterHour: at(clock).quarterHour,
          isBlocked: blocked, count: 1))
    }
  }

  mutating func lend(_ address: String, _ hardware: String, _ clock: String, host: String = "") {
    leases.append(Lease(address: address, hardware: hardware, host: host, moment: at(clock)))
  }

  mutating func signIn(_ user: String, _ place: String, _ from: String, _ to: String? = nil) {
    signIns.append(SignIn(user: user, place: place, moment: at(from), until: to.map(at)))
  }

  func resolver() throws -> Resolver {
    let people = """
      Username,Name,Role,Year,Email
      alex,Alex Example,pupil,7,alex.example@example.org
      bo,Bo Example,pupil,7,
      tess,Tess Teacher,staff,,
      class7,Class 7,shared,,
      """
    let columns = DirectoryFile.modelColumns.merging([.email: ["Email"]]) { $1 }
    let directory = try Directory(files: [.own(people, columns: columns)])
    return Resolver(
      directory: directory, rules: rules,
      evidence: DayEvidence(
        leases: leases, signIns: signIns, sightings: sightings, compromised: compromised,
        hosts: hosts, name: { directory.user(of: $0, on: day) }))
  }

  func resolve(
    _ user: String = "", _ address: String, _ clock: String, _ action: Action = .allowed,
    time: SchoolTime = SchoolTime()
  ) throws -> Resolution {
    let moment = at(clock)
    return try resolver().resolve(
      Subject(user: user, client: address), minute: moment.minute, day: zone.day(of: moment),
      action: action, time: time)
  }

  /// Who it is, in a word: the user, else `device …` or `relay …`; then the confidence and doubts.
  func words(
    _ user: String = "", _ address: String, _ clock: String, _ action: Action = .allowed,
    time: SchoolTime = SchoolTime()
  ) throws -> String {
    let found = try resolve(user, address, clock, action, time: time)
    let who =
      switch found.identity {
      case .person(let person): person.user
      case .device(let address, _): "device \(address)"
      case .relay(let address, _): "relay \(address)"
      }
    let doubts = found.identification.doubts.map { " \($0.rawValue)" }.joined()
    return "\(who) \(found.identification.confidence.name)\(doubts)"
  }
}
