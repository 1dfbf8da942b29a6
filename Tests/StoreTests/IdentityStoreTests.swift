import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Store

/// Leases, sign-ins, sightings and registered accounts on a real database.
struct IdentityStoreTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let day = Sample.day

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(folder: folder.path)
  }

  private func moment(_ hour: Int, on day: Day? = nil) -> Instant {
    Instant(seconds: Int64((day ?? self.day).number) * 86_400 + Int64(hour) * 3600)
  }

  private func lease(_ hour: Int, on day: Day? = nil, until: Int? = nil) -> DatedSaying<Lease> {
    let day = day ?? self.day
    return DatedSaying(
      Lease(
        address: "10.30.0.7", hardware: "02:00:00:00:00:07", host: "lab-07",
        moment: moment(hour, on: day), until: until.map { moment($0, on: day) }),
      day: day, days: day...day.advanced(days: 1))
  }

  private func signIn(_ hour: Int, _ user: String = "alexample") -> DatedSaying<SignIn> {
    DatedSaying(
      SignIn(user: user, place: "10.30.0.7", moment: moment(hour)), day: day, days: day...day)
  }

  private func addFact(on day: Day) throws {
    try store.commitReading { (writer) throws(StoreFault) in
      try writer.add(fact: Sample.fact(), day: day)
    }
  }

  @Test func `the same log twice, in whatever order, is kept once`() throws {
    let leases = [lease(9), lease(10, until: 12), lease(11)]
    let state = IdentityFileState(
      path: "/var/log/dhcp.log", device: UInt64.max, inode: 2, size: 3, modified: 4, offset: 5,
      tailDigest: "ab")
    #expect(
      try store.keep(leases: leases, signIns: [signIn(9)], files: [state], of: "dhcp") == 4)
    let dump = try store.dump()
    #expect(
      try store.keep(
        leases: leases.reversed(), signIns: [signIn(9)], files: [state], of: "dhcp") == 0)
    #expect(try store.dump() == dump)
    #expect(try store.identityFiles(of: "dhcp") == [state])
    #expect(
      Set(try store.leases(of: ["10.30.0.7"], from: moment(0), to: moment(23)))
        == Set(leases.map(\.saying)))
    #expect(try store.leases(of: ["10.30.0.7"], from: moment(10), to: moment(10)).count == 1)
    #expect(try store.leases(of: ["10.30.0.8"], from: moment(0), to: moment(23)).isEmpty)
    #expect(try store.signIns(around: day.advanced(days: 1)) == [signIn(9).saying])
    #expect(try store.signIns(around: day.advanced(days: 2)).isEmpty)
  }

  @Test func `only days with facts are judged again, and only for news`() throws {
    try addFact(on: day.advanced(days: 1))
    try store.keep(leases: [lease(9)], signIns: [], files: [], of: "dhcp")
    #expect(try store.daysToJudge() == [day.advanced(days: 1)])
    try store.replaceEvents(of: day.advanced(days: 1), changes: [], at: moment(30))
    try store.keep(leases: [lease(9)], signIns: [signIn(9)], files: [], of: "dhcp")
    #expect(try store.daysToJudge().isEmpty)
  }

  @Test func `sightings add up however they come, also over a day of 25 hours`() throws {
    let subject = Subject(user: "alexample", client: "10.30.0.7")
    let start = moment(-1).quarterHour
    func sightings(_ quarters: [Int32], blocked: Bool) -> [Sighting] {
      quarters.map {
        Sighting(subject: subject, quarterHour: start + $0, isBlocked: blocked, count: 2)
      }
    }
    for quarters in [[0, 63, 99], [64, 0]] as [[Int32]] {
      try store.commitReading { (writer) throws(StoreFault) in
        try writer.add(sightings: sightings(quarters, blocked: false), day: day)
        try writer.add(sightings: sightings([quarters[0]], blocked: true), day: day)
      }
    }
    let found = try store.sightings(on: day, from: start)
    #expect(
      found.filter { !$0.isBlocked }.map { $0.quarterHour - start }.sorted() == [0, 63, 64, 99])
    let blocked = found.filter(\.isBlocked)
    #expect(blocked.map { $0.quarterHour - start }.sorted() == [0, 64])
    #expect(blocked.reduce(0) { $0 + $1.count } == 4)
    #expect(found.allSatisfy { $0.subject == subject })
    #expect(try store.sightings(on: day.advanced(days: 1), from: start).isEmpty)
  }

  @Test func `registering an account leaves an audit row, and its days are judged again`() throws {
    for offset in 0...2 { try addFact(on: day.advanced(days: offset)) }
    let span = CompromisedSpan(user: "alexample", first: day, last: day.advanced(days: 1))
    let number = try store.add(span, at: moment(9))
    #expect(try store.daysToJudge() == [day, day.advanced(days: 1)])
    #expect(try store.compromisedSpans().map(\.user) == ["alexample"])
    #expect(try store.removeCompromised(number: number, at: moment(10)))
    #expect(try !store.removeCompromised(number: number, at: moment(10)))
    #expect(try store.compromisedSpans().isEmpty)
    let rows = try store.auditRows()
    #expect(rows.map(\.action) == ["compromised", "not-compromised"])
    #expect(rows.allSatisfy { !$0.object.contains("alexample") })
    #expect(try store.verifyAudit() == nil)
  }

  @Test func `what is older goes for good, what is younger stays`() throws {
    let later = day.advanced(days: 3)
    try store.keep(
      leases: [lease(9), lease(9, on: later)], signIns: [signIn(9, "goneexample")], files: [],
      of: "dhcp")
    try store.add(
      CompromisedSpan(user: "lostexample", first: day, last: day), at: moment(9))
    try store.commitReading { (writer) throws(StoreFault) in
      for (user, day) in [("seenexample", day), ("stayexample", later)] {
        let subject = Subject(user: user, client: "10.30.0.9")
        try writer.add(
          sightings: [
            Sighting(subject: subject, quarterHour: 4, isBlocked: false, count: 1)
          ], day: day)
      }
    }
    let counts = try store.expire(before: later)
    #expect(counts.identities == 4 && counts.remains.isEmpty)
    #expect(try store.leases(of: ["10.30.0.7"], from: moment(0), to: moment(99)).count == 1)
    #expect(try store.sightings(on: later, from: 0).map(\.subject.user) == ["stayexample"])
    let bytes = try Data(contentsOf: URL(filePath: store.path))
    for text in ["goneexample", "lostexample", "seenexample"] {
      #expect(bytes.range(of: Data(text.utf8)) == nil, "\(text)")
    }
    #expect(bytes.range(of: Data("stayexample".utf8)) != nil)
  }

  @Test func `an event keeps how it is known, and a relay stays a relay`() throws {
    var event = Sample.event()
    event.identity = .relay(address: "10.0.0.10", day: day)
    event.identification = Identification(
      confidence: .possible, sources: [.register, .log], doubts: [.relay, .holderOnly],
      holder: "Alex Example")
    try store.replaceEvents(of: day, changes: [.insert(event)], at: moment(9))
    let found = try #require(try store.events(from: day, to: day).first?.event)
    #expect(found.identity == event.identity)
    #expect(found.identification == event.identification)
  }
}
