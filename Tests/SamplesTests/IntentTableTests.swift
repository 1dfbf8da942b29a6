import CivilTime
import Foundation
import Settings
import TestSupport
import Testing
import Vocabulary

@testable import Samples

/// The tables against each other, and against what Vigil comes with.
struct IntentTableTests {
  private static let known = KnownNames(
    formats: SampleFormat.allCases.map(\.rawValue), listSyntaxes: ["squidguard"],
    readers: [.headteacher, .dsl, .networkManager])

  private static var ownSettings: SchoolSettings {
    get throws {
      try SchoolSettings.load(
        path: Checkout.path("SampleLogs/vigil.json5"),
        known: KnownNames(
          formats: ["squid", "fortigate", "dnsmasq", "csv"], listSyntaxes: ["squidguard"],
          readers: [.headteacher, .dsl, .networkManager]))
    }
  }

  private static let steps = NotableIntent.table.flatMap(\.steps)

  @Test func `names each row once, and a rule that there is`() {
    let names = NotableIntent.table.map(\.name)
    #expect(Set(names).count == names.count)
    var used: Set<String> = []
    for step in Self.steps {
      guard case .event(let rule) = step.outcome else { continue }
      #expect(RuleTable.row(rule) != nil, "\(rule)")
      used.insert(rule)
    }
    #expect(used == Set(RuleTable.rows.map(\.id)))
  }

  @Test func `has decoys enough to be worth something`() {
    let decoys = Self.steps.filter { step in
      if case .decoy = step.outcome { true } else { false }
    }
    #expect(decoys.count >= 15)
  }

  @Test func `lets every row happen`() throws {
    let order = SampleOrder(days: 120, people: 120, seed: 1)
    let zone = try SchoolZone(identifier: "Europe/London")
    let roll = Roll(people: order.people, seed: order.seed)
    var seen: Set<String> = []
    for number in 0..<order.days {
      let day = SchoolDay(order.firstDay.advanced(days: number), zone: zone)
      for activity in NotableDay(day, roll: roll, order: order).activities {
        seen.insert(activity.intent.name)
        for visit in activity.parts.flatMap(\.visits) {
          #expect(visit.time >= day.start)
          #expect(visit.time < day.moment(minute: day.minutes))
        }
      }
    }
    #expect(Set(NotableIntent.table.map(\.name)).subtracting(seen) == [])
  }

  @Test func `lets every ordinary row happen`() throws {
    let order = SampleOrder(days: 1, people: 300, seed: 1)
    let day = SchoolDay(order.firstDay, zone: try SchoolZone(identifier: "Europe/London"))
    let roll = Roll(people: order.people, seed: order.seed)
    let sessions = (UInt64(1)...40).flatMap { seed in
      var order = order
      order.seed = seed
      return OrdinaryDay(day, roll: roll, order: order, pace: 1000).sessions
    }
    let seen = Set(sessions.map { OrdinaryIntent.table[$0.intent].name })
    #expect(Set(OrdinaryIntent.table.map(\.name)).subtracting(seen) == [])
  }

  @Test func `keeps steps of one target an episode apart, and visits of a step together`() {
    for step in Self.steps { #expect(step.gapSeconds.upperBound < 29 * 60) }
    for intent in NotableIntent.table {
      for (place, step) in intent.steps.enumerated().dropFirst() {
        guard case .site(let kind) = step.target,
          case .site(let before) = intent.steps[place - 1].target,
          kind.id == before.id
        else { continue }
        #expect(step.pauseMinutes.lowerBound > 30)
      }
    }
  }

  @Test func `holds a phrase in each query of a concern`() {
    let topics: [(SearchTopic, String)] = [
      (.selfHarm, "self-harm"), (.abuse, "abuse-grooming"), (.extremism, "extremism"),
      (.violence, "weapons-violence"), (.sexual, "sexual"), (.drugs, "drugs"),
      (.proxyBypass, "proxy-bypass"), (.gambling, "gambling"), (.piracy, "piracy"),
    ]
    #expect(Set(topics.map(\.1)) == Set(PhraseTable.rows.map(\.category)))
    for (topic, category) in topics {
      let phrases = PhraseTable.rows.filter { $0.category == category }.flatMap(\.phrases)
      for query in topic.queries {
        let plain = query.replacing("-", with: " ")
        #expect(phrases.contains { plain.hasPrefix($0) }, "\(query)")
      }
    }
  }

  @Test func `writes settings without a fault, whose rules are Vigil's own`() throws {
    let school = try WrittenSchool(days: 1, people: 12)
    let settings = try SchoolSettings.load(path: school.path + "/vigil.json5", known: Self.known)
    let own = try Self.ownSettings
    var places: [Int] = []
    for rule in settings.rules {
      let place = try #require(own.rules.firstIndex { $0.id == rule.id }, "\(rule.id)")
      let same = own.rules[place]
      places.append(place)
      #expect(rule.title == same.title)
      #expect(rule.who == same.who)
      #expect(rule.match == same.match)
      #expect(Set(rule.categories).isSubset(of: same.categories))
      #expect(Set(rule.deviceCategories).isSubset(of: same.deviceCategories))
      #expect(Set(rule.actions) == Set(same.actions))
      #expect(rule.minimumVisits == same.minimumVisits)
      #expect(rule.severity == same.severity)
      #expect(Set(rule.audience) == Set(same.audience), "\(rule.id)")
    }
    #expect(places == places.sorted())
    for set in settings.phrases {
      let same = try #require(own.phrases.first { $0.category == set.category })
      #expect(Set(set.phrases).isSubset(of: same.phrases), "\(set.category)")
      #expect(Set(set.except).isSubset(of: same.except), "\(set.category)")
    }
  }

  @Test func `puts each site where Vigil's own lists have it`() throws {
    for row in SiteTable.listed {
      let folder = row.kind.standing == .protected ? "protected" : "starter"
      let path = Checkout.path("Config/lists/\(folder)/\(row.kind.id)/domains")
      let invented = row.entries.filter { $0.hasSuffix(".example") }
      guard invented.count < row.entries.count else { continue }
      let own = Set(try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n"))
      for entry in row.entries where !invented.contains(entry) {
        #expect(own.contains(Substring(entry)), "\(row.kind.id): \(entry)")
      }
    }
  }

  @Test func `says of each category what Vigil's own taxonomy says`() throws {
    let taxonomy = try Self.ownSettings.taxonomy
    for row in SiteTable.listed {
      let same = try #require(taxonomy.category(id: row.kind.id), "\(row.kind.id)")
      #expect(same.title == row.kind.title)
      #expect(same.isProtected == (row.kind.standing == .protected))
      #expect(same.isSpecial == (row.kind.standing == .special))
      #expect(same.isAllowed == (row.kind.standing == .allowed))
      #expect(same.isSafeguarding == (row.kind.standing == .safeguarding))
    }
  }
}
