import Foundation
import Settings
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Pipeline

/// The sample's week against what was written by hand before.
struct TruthTests {
  @Test func `finds exactly the events of the story`() throws {
    let week = try FinishedWeek.finished.get()
    let found = week.events.map(\.line).sorted()
    let expected = try SampleTruth.read().events.map(\.line).sorted()
    let missing = Set(expected).subtracting(found).sorted()
    let surplus = Set(found).subtracting(expected).sorted()
    #expect(missing == [])
    #expect(surplus == [])
    #expect(found.count == expected.count)
  }

  @Test(arguments: try SampleTruth.read().decoys.map(\.name))
  func `makes no event of a decoy`(name: String) throws {
    let week = try FinishedWeek.finished.get()
    let truth = try SampleTruth.read()
    let decoy = try #require(truth.decoys.first { $0.name == name })
    // A host of an event's site may stand in that event; everywhere else it may not.
    let isTold = truth.events.contains { event in
      event.site.map { decoy.host == $0 || decoy.host?.hasSuffix("." + $0) == true } ?? false
    }
    for stored in week.events {
      let names = stored.event.hosts + [stored.targetText]
      let isNamed = names.contains { $0 == decoy.host || $0 == decoy.query }
      let isSubject = stored.who == decoy.user || stored.who == decoy.device
      #expect(!isNamed || (isTold && !isSubject), "\(stored.line)")
    }
  }

  @Test func `has decoys enough to be worth something`() throws {
    #expect(try SampleTruth.read().decoys.count >= 12)
  }

  @Test func `puts each event in the reports of exactly its audience`() throws {
    let week = try FinishedWeek.finished.get()
    #expect(!week.reports.isEmpty)
    var told: Set<String> = []
    for report in week.reports {
      let role = try #require(Role(name: report.readerRole))
      let expected = week.events.filter { $0.event.audience.contains(role) }.map(\.event.id)
      #expect(Set(report.events.map(\.id)) == Set(expected), "\(report.readerRole)")
      #expect(report.events.count == expected.count)
      told.formUnion(expected)
    }
    #expect(told == Set(week.events.map(\.event.id)))
  }

  @Test func `tells nobody of an event about themselves`() throws {
    let week = try FinishedWeek.finished.get()
    let holders = Set(week.roles.values.flatMap { $0 })
    let about = week.events.compactMap(\.event.identity.person?.user).filter(holders.contains)
    #expect(about.count >= 2, "the story has events about people who hold roles")
    for report in week.reports {
      let role = try #require(Role(name: report.readerRole))
      let own = report.events.filter { event in
        event.identity.user.map { week.roles[role]?.contains($0) ?? false } ?? false
      }
      #expect(own.isEmpty)
    }
  }

  @Test func `names nobody to the network manager, and tells no search`() throws {
    let week = try FinishedWeek.finished.get()
    let events = week.events.filter { $0.event.audience.contains(.networkManager) }
    #expect(events.contains { $0.event.identity.person != nil })
    #expect(events.contains { $0.event.identity.person == nil })
    #expect(week.networkReport.count == 3)
    for text in week.networkReport {
      for person in week.events.compactMap(\.event.identity.person) {
        #expect(!text.contains(person.user) && !text.contains(person.name))
      }
      for stored in week.events {
        if case .search(let query) = stored.event.target { #expect(!text.contains(query)) }
      }
      for stored in events {
        #expect(text.contains(stored.event.id))
        guard stored.event.identity.person != nil else { continue }
        let pseudonym = week.pseudonyms.pseudonym(of: stored.event.identity)
        #expect(text.contains("Person \(pseudonym)"))
      }
    }
  }

  @Test func `counts every line, and refuses the damaged ones`() throws {
    let week = try FinishedWeek.finished.get()
    let files = try SampleTruth.read().files
    let counts = week.summary.counts
    #expect(counts.lines == files.reduce(0) { $0 + $1.lines })
    #expect(counts.refused == files.reduce(0) { $0 + $1.damaged.count })
    #expect(counts.lines == counts.records + counts.skipped + counts.folded + counts.refused)
    #expect(week.summary.complaints == [])
  }

  @Test func `reads nothing and changes nothing the second time`() throws {
    let week = try FinishedWeek.finished.get()
    #expect(week.second.counts.lines == 0)
    #expect(week.second.newEvents == 0)
    #expect(week.second.changedEvents == 0)
    #expect(week.contentAfterSecond.difference(from: week.content) == nil)
  }
}
