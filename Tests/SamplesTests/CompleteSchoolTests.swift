import CivilTime
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Samples

/// A school with all its life in it.
struct CompleteSchoolTests {
  private static let zone = Result { try SchoolZone(identifier: "Europe/London") }

  private static func order(days: Int = 14, people: Int = 120, seed: UInt64 = 1) -> SampleOrder {
    SampleOrder(days: days, people: people, seed: seed, depth: .complete)
  }

  /// Each day of an order, with what is planned of it.
  private static func forEachDay(
    of order: SampleOrder, _ body: (SchoolDay, Roll, NotableDay) throws -> Void
  ) throws {
    let roll = Roll(people: order.people, seed: order.seed)
    for number in 0..<order.days {
      let day = SchoolDay(
        order.firstDay.advanced(days: number), zone: try zone.get(), depth: order.depth)
      try body(day, roll, NotableDay(day, roll: roll, order: order))
    }
  }

  @Test func `writes the same bytes for the same order`() throws {
    let first = try WrittenSchool(days: 3, people: 30, seed: 4, depth: .complete)
    let second = try WrittenSchool(days: 3, people: 30, seed: 4, depth: .complete)
    #expect(try first.names == second.names)
    for name in try first.names {
      #expect(try first.bytes(of: name) == second.bytes(of: name), "\(name)")
    }
    let identities = IdentityLog.allCases.map(\.path)
    #expect(Set(try first.names).isSuperset(of: identities + ["devices.csv"]))
  }

  @Test func `sees both changes of the clocks in 180 days, and the school's holidays`() throws {
    var lengths: [Int] = []
    var lessons: [String: Bool] = [:]
    try Self.forEachDay(of: Self.order(days: 180, people: 12)) { day, _, _ in
      lengths.append(day.minutes)
      lessons[day.day.description] = day.hasLessons
    }
    #expect(lengths.count { $0 == 1500 } == 1 && lengths.count { $0 == 1380 } == 1)
    for day in ["2025-10-28", "2025-12-25", "2026-01-01", "2026-01-05", "2026-03-20", "2026-04-03"]
    { #expect(lessons[day] == false, "\(day)") }
    for day in ["2025-10-06", "2025-11-03", "2026-01-06", "2026-04-02"] {
      #expect(lessons[day] == true, "\(day)")
    }
    #expect((100...115).contains(lessons.values.count { $0 }))
  }

  @Test func `lets every row happen`() throws {
    var seen: Set<String> = []
    try Self.forEachDay(of: Self.order(days: 150, people: 200)) { day, _, notable in
      for activity in notable.activities {
        seen.insert(activity.intent.name)
        for visit in activity.parts.flatMap(\.visits) {
          #expect(visit.time >= day.start && visit.time < day.moment(minute: day.minutes))
        }
      }
    }
    let names = NotableIntent.table(of: .complete).map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(names).subtracting(seen) == [])
  }

  @Test func `does what is bound to a time within it`() throws {
    var seen: Set<String> = []
    try Self.forEachDay(of: Self.order(days: 150, people: 200)) { day, _, notable in
      for activity in notable.activities where activity.intent.isBound {
        seen.insert(activity.intent.name)
        let visits = activity.parts.flatMap(\.visits).map(\.time)
        let periods = day.blocks.filter { block in
          visits.allSatisfy { time in
            day.moment(minute: block.minutes.lowerBound) <= time
              && time < day.moment(minute: block.minutes.upperBound)
          }
        }.map(\.period)
        #expect(periods.count == 1 && activity.intent.when.contains(periods[0]))
      }
    }
    #expect(seen == Set(NotableIntent.hours.map(\.name)))
  }

  @Test func `lets nobody be known by one refused request alone`() throws {
    let order = Self.order(days: 20)
    var refused = 0
    try Self.forEachDay(of: order) { day, roll, notable in
      let around = Surroundings(day, roll: roll, order: order, notable: notable).visits
      for activity in notable.activities {
        guard [.desk, .wireless].contains(activity.route), activity.intent.who != .stranger,
          let first = activity.parts.first?.visits.first, first.answer == .blocked
        else { continue }
        refused += 1
        let company = around.filter { visit in
          visit.client == first.client && visit.user == first.user
            && abs(visit.time - first.time) < 300_000
        }
        #expect(company.count >= 3)
      }
    }
    #expect(refused >= 10)
  }

  @Test func `names a rule that there is in every row`() {
    for step in NotableIntent.table(of: .complete).flatMap(\.steps) {
      if case .event(let rule) = step.outcome { #expect(RuleTable.row(rule) != nil, "\(rule)") }
    }
  }

  @Test func `leases an address to one laptop at a time, and hands it on within lessons`() throws {
    var handedOn = 0
    try Self.forEachDay(of: Self.order(days: 5)) { _, _, notable in
      let uses = notable.leased.uses.sorted { $0.time.lowerBound < $1.time.lowerBound }
      #expect(uses.isEmpty == false)
      for (place, use) in uses.enumerated() {
        for other in uses[(place + 1)...] where other.address == use.address {
          #expect(!use.time.overlaps(other.time))
          if other.time.lowerBound == use.time.upperBound, other.laptop != use.laptop {
            handedOn += 1
          }
        }
        for other in uses[(place + 1)...] where other.laptop == use.laptop {
          #expect(!use.time.overlaps(other.time))
        }
      }
    }
    #expect(handedOn >= 10)
  }

  @Test func `ends what is done with a leased laptop before it is given back`() throws {
    var count = 0
    try Self.forEachDay(of: Self.order(days: 80)) { _, _, notable in
      for activity in notable.activities {
        guard let use = activity.use else { continue }
        count += 1
        #expect(activity.member.number == use.member)
        for visit in activity.parts.flatMap(\.visits) {
          #expect(use.time.contains(visit.time))
          #expect(visit.client == use.address)
        }
      }
    }
    #expect(count >= 20)
  }

  @Test func `brings 20 to 60 requests along within four seconds, of pages of nobody busy`() throws
  {
    var flagged = 0
    let order = Self.order(days: 12)
    try Self.forEachDay(of: order) { day, roll, notable in
      let bursts = BurstDay(day, roll: roll, order: order, notable: notable).bursts
      #expect(bursts.isEmpty == !day.hasLessons)
      for burst in bursts {
        #expect((20...63).contains(burst.brought.count))
        #expect(!notable.busy.contains(burst.member.number))
        for visit in burst.brought {
          #expect((100...4100).contains(visit.time - burst.page.time))
          #expect(visit.contentType != "text/html")
          #expect(visit.referrer.hasPrefix("https://\(burst.page.host)/"))
        }
        for mark in burst.flagged {
          flagged += 1
          #expect(mark.visits.allSatisfy { $0.host.hasSuffix(mark.site) })
        }
      }
    }
    #expect(flagged >= 20)
  }
}
