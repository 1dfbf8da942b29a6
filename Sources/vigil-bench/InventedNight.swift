internal import Store
internal import Vocabulary

/// What a night of a large invented school gives the store, the same each time: 10 million lines of
/// 1,500 people and 400 devices on 60,000 hosts.
struct InventedNight {
  private static let people = 1500
  private static let devices = 400
  private static let sites = 30_000
  /// From 08:00 to 15:00.
  private static let quarters = Int32(32)..<Int32(60)
  private static let categories = [
    Usage.everything, "advertising", "content-delivery", "education", "search-engines",
    "social-media", "streaming",
  ]
  private static let factCount = 20_000

  /// The school day.
  let day: Day

  /// The moment at which the run began.
  var moment: Instant { Instant(seconds: Int64(day.number + 1) * 86_400 + 7200) }

  /// The visits of each person and device, in the order in which a digest gives them.
  func usage() -> [Usage] {
    (0..<InventedNight.people + InventedNight.devices).flatMap { number in
      let subject = InventedNight.subject(number)
      return InventedNight.categories.flatMap { category in
        InventedNight.quarters.map { quarter in
          Usage(
            source: "proxy", subject: subject, category: category,
            action: category == "advertising" ? .blocked : .allowed,
            quarterHour: day.number * 96 + quarter, count: 36, bytes: 1_400_000)
        }
      }
    }
  }

  /// The visits of each site.
  func sites() -> [SiteUsage] {
    (0..<InventedNight.sites).flatMap { number in
      [Group.pupils, .staff].map { group in
        SiteUsage(
          source: "proxy", group: group, site: "site\(100_000 + number).example",
          action: .allowed, day: day, count: number + 1)
      }
    }
  }

  /// What is kept of visits that could matter.
  func facts() -> [Fact] {
    (0..<InventedNight.factCount).map { number in
      let subject = number * InventedNight.people / InventedNight.factCount
      let host = "www.site\(100_000 + number % 700).example"
      let key = Fact.Key(
        source: "proxy", kind: .proxy, subject: InventedNight.subject(subject), host: host,
        query: "", action: .blocked, minute: day.number * 1440 + 480 + Int32(number % 420),
        evidence: [InventedNight.evidence(number)])
      return Fact(
        key: key, count: 3, bytes: 4000, place: Place(log: "3f2a", offset: Int64(number) * 500))
    }
  }

  /// The changes that judging the day makes: new events, one in ten of them with what went on
  /// around it.
  func changes(count: Int) -> [EventChange] {
    (0..<count).map { number in
      .insert(event(number), context: number % 10 == 0 ? context(of: number) : nil)
    }
  }

  private func event(_ number: Int) -> Event {
    let subject = InventedNight.subject(number % InventedNight.people)
    let person = Person(
      user: subject.user, name: "Pupil \(subject.user)", standing: .pupil, yearGroup: "9",
      source: .directory)
    let first = Instant(
      seconds: Int64(day.number) * 86_400 + 28_800 + Int64(number * 7919 % 25_200))
    let site = "site\(100_000 + number % 700).example"
    return Event(
      rule: "pupil-gambling", identity: .person(person), target: .site(site),
      hosts: ["www.\(site)", "cdn.\(site)"], categories: ["gambling"], severity: .medium,
      audience: number % 10 == 0 ? [.dsl, .headteacher] : [.headteacher], first: first,
      last: first.advanced(milliseconds: 240_000), allowedCount: 1, blockedCount: 5,
      unknownCount: 0, isLookupOnly: false, evidence: [InventedNight.evidence(number)],
      clients: ["10.0.0.7"], sources: ["proxy"],
      place: Place(log: "3f2a", offset: Int64(number) * 500))
  }

  private func context(of number: Int) -> [ContextVisit] {
    let first = event(number).first
    return (0..<40).map { visit in
      ContextVisit(
        time: first.advanced(milliseconds: Int64(visit) * 20_000), source: "proxy",
        host: "www.site\(100_000 + visit).example", query: "", action: .allowed,
        categories: ["education"])
    }
  }

  private static func subject(_ number: Int) -> Subject {
    number < people
      ? Subject(user: "pupil\(10_000 + number)", client: "")
      : Subject(user: "", client: "10.0.\(number % 250).\(number / 250)")
  }

  private static func evidence(_ number: Int) -> Evidence {
    Evidence(
      category: "gambling", origin: .list, name: "starter",
      entry: "site\(100_000 + number % 700).example")
  }
}
