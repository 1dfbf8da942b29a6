import People
import TestSupport
import Testing
import Vocabulary

/// Addresses that pass from device to device, refused lines, relays, and clocks that differ.
struct ResolverLeaseTests {
  private let first = "02:00:00:00:00:01"
  private let second = "02:00:00:00:00:02"

  @Test func `an address that two devices had within a second is in doubt`() throws {
    var desk = try ResolverDesk()
    desk.lend("10.0.0.1", "02:00:00:00:00:07", "10:00")
    desk.lend("10.0.0.1", "02:00:00:00:00:08", "10:00")
    #expect(try desk.words("", "10.0.0.1", "10:02") == "device 10.0.0.1 none near-edge")
    #expect(try desk.words("", "10.0.0.1", "10:20") == "device 02:00:00:00:00:08 none")
  }

  @Test func `an address that passed on never inherits the earlier user`() throws {
    var desk = try ResolverDesk()
    desk.lend("10.0.0.1", first, "08:30")
    desk.signIn("alex", "10.0.0.1", "09:00")
    desk.lend("10.0.0.1", second, "10:00")
    #expect(try desk.words("", "10.0.0.1", "09:30") == "alex likely")
    #expect(try desk.words("", "10.0.0.1", "10:30") == "device \(second) none")
    #expect(try desk.words("", "10.0.0.1", "10:03") == "device 10.0.0.1 none near-edge")
  }

  @Test func `user names before the change say nothing of the device after it`() throws {
    var desk = try ResolverDesk()
    desk.lend("10.0.0.1", first, "08:30")
    desk.see("alex", "10.0.0.1", "10:00")
    #expect(try desk.words("", "10.0.0.1", "10:10") == "alex likely")
    desk.lend("10.0.0.1", second, "10:05")
    #expect(
      try desk.words("", "10.0.0.1", "10:13") == "device \(second) possible address-changed")
  }

  @Test func `a device keeps its name with another address`() throws {
    var desk = try ResolverDesk()
    desk.lend("10.0.0.1", first, "08:30")
    desk.lend("10.0.0.2", first, "11:00")
    let morning = try desk.resolve("", "10.0.0.1", "09:00").identity
    #expect(try desk.resolve("", "10.0.0.2", "12:00").identity == morning)
  }

  @Test func `within seven minutes of an edge a sign-in is not enough`() throws {
    var desk = try ResolverDesk()
    desk.signIn("alex", "10.0.0.1", "09:00", "09:50")
    for (clock, words) in [
      ("08:59", "device 10.0.0.1 none"), ("09:06", "device 10.0.0.1 possible near-edge"),
      ("09:07", "alex likely"), ("09:43", "alex likely"),
      ("09:44", "device 10.0.0.1 possible near-edge"), ("09:50", "device 10.0.0.1 none"),
    ] {
      #expect(try desk.words("", "10.0.0.1", clock) == words, "\(clock)")
    }
  }

  @Test func `an old sign-in counts while a lease shows that it is the same device`() throws {
    var desk = try ResolverDesk()
    desk.signIn("alex", "10.0.0.1", "09:00")
    #expect(try desk.words("", "10.0.0.1", "09:59") == "alex likely")
    #expect(try desk.words("", "10.0.0.1", "10:30") == "device 10.0.0.1 possible long-ago")
    desk.lend("10.0.0.1", first, "08:55")
    #expect(try desk.words("", "10.0.0.1", "10:30") == "alex likely")
    #expect(try desk.words("", "10.0.0.1", "19:30") == "device \(first) none")
  }

  @Test func `a sign-in at a computer counts at the address that it has`() throws {
    var desk = try ResolverDesk()
    desk.lend("10.0.0.1", first, "08:30", host: "lab-07")
    desk.signIn("alex", "lab-07", "09:00")
    desk.signIn("bo", second, "09:00")
    desk.lend("10.0.0.2", second, "08:30")
    #expect(try desk.words("", "10.0.0.1", "09:30") == "alex likely")
    #expect(try desk.words("", "10.0.0.2", "09:30") == "bo likely")
  }

  @Test(arguments: [Action.blocked, .challenged])
  func `one refused line alone names nobody`(action: Action) throws {
    var desk = try ResolverDesk()
    desk.see("alex", "10.0.0.1", "10:00", blocked: true)
    #expect(
      try desk.words("alex", "10.0.0.1", "10:00", action) == "device 10.0.0.1 none lone-denial")
    // What was refused makes no second account beside another's either.
    #expect(try desk.words("bo", "10.0.0.1", "10:00") == "bo likely")
    // Where another goes on all the time, an earlier visit of Alex's does not help.
    desk.see("bo", "10.0.0.1", "09:45", "10:00", "10:15")
    desk.see("alex", "10.0.0.1", "08:45")
    #expect(
      try desk.words("alex", "10.0.0.1", "10:00", action)
        == "device 10.0.0.1 possible several-accounts")
    desk.sightings.removeAll { $0.subject.user == "bo" }
    #expect(try desk.words("alex", "10.0.0.1", "10:00", action) == "alex likely")
  }

  @Test func `what was blocked twice is Alex's, what was only claimed twice is not`() throws {
    var desk = try ResolverDesk()
    desk.see("alex", "10.0.0.1", "10:00", "10:10", blocked: true)
    #expect(try desk.words("alex", "10.0.0.1", "10:10", .blocked) == "alex likely")
    #expect(
      try desk.words("alex", "10.0.0.1", "10:10", .challenged)
        == "device 10.0.0.1 none lone-denial")
  }

  @Test func `nobody behind a relay has a name unless the line gives it`() throws {
    var desk = try ResolverDesk()
    desk.rules.relays = ["10.0.0.10": "DNS forwarder"]
    desk.signIn("tess", "10.0.0.10", "08:00", "17:00")
    #expect(try desk.words("", "10.0.0.10", "10:00") == "relay 10.0.0.10 none relay")
    #expect(try desk.words("alex", "10.0.0.10", "10:00") == "alex likely")
    #expect(
      try desk.words("alex", "10.0.0.10", "10:00", .blocked)
        == "relay 10.0.0.10 none lone-denial")
  }

  @Test func `a relay shows by its users or by its hosts, and says why`() throws {
    var desk = try ResolverDesk()
    for number in 1...5 { desk.see("user\(number)", "10.0.0.11", "10:00") }
    for number in 1...4 { desk.see("user\(number)", "10.0.0.12", "10:00") }
    desk.hosts = ["10.0.0.13": 100, "10.0.0.14": 99]
    #expect(
      try desk.resolver().relays == [
        RelayFinding(address: "10.0.0.11", reason: .users(5)),
        RelayFinding(address: "10.0.0.13", reason: .hosts(100)),
      ])
    desk.rules.relayUsers = 0
    desk.rules.relayHosts = 0
    #expect(try desk.resolver().relays.isEmpty)
  }

  @Test func `the threshold decides what is shown, and the confidence stays`() throws {
    var desk = try ResolverDesk()
    desk.signIn("alex", "10.0.0.1", "09:00", "09:50")
    desk.rules.nameFrom = .possible
    #expect(try desk.words("", "10.0.0.1", "09:02") == "alex possible near-edge")
    desk.rules.nameFrom = .confirmed
    #expect(try desk.words("", "10.0.0.1", "09:30") == "device 10.0.0.1 likely")
  }

  @Test(arguments: 1...20)
  func `the order in which things are said changes nothing`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    var desk = try ResolverDesk()
    for _ in 0..<60 {
      let clock =
        "\(Int.random(in: 8...16, using: &random)):\(Int.random(in: 10...59, using: &random))"
      let address = "10.0.0.\(Int.random(in: 1...3, using: &random))"
      let user = ["alex", "bo", "tess"].randomElement(using: &random) ?? ""
      let hardware = [first, second].randomElement(using: &random) ?? ""
      desk.leases.append(
        Lease(
          address: address, hardware: hardware, moment: desk.at(clock),
          isEnd: Bool.random(using: &random)))
      desk.signIns.append(
        SignIn(
          user: user, place: address, moment: desk.at(clock), isEnd: Bool.random(using: &random)))
      desk.see(user, address, clock, blocked: Bool.random(using: &random))
    }
    var other = desk
    // Twice the same file, and in another order.
    other.leases = (desk.leases + desk.leases).shuffled(using: &random)
    other.signIns = (desk.signIns + desk.signIns).shuffled(using: &random)
    other.sightings.shuffle(using: &random)
    let resolvers = try (desk.resolver(), other.resolver())
    for minute in stride(from: 0, to: 540, by: 7) {
      let moment = desk.at("08:00").advanced(milliseconds: Int64(minute) * 60_000)
      for address in ["10.0.0.1", "10.0.0.2", "10.0.0.3"] {
        let subject = Subject(user: "", client: address)
        let found = [resolvers.0, resolvers.1].map { resolver in
          resolver.resolve(subject, minute: moment.minute, day: desk.day, action: .allowed)
        }
        #expect(found[0] == found[1], "seed \(seed), minute \(minute)")
      }
    }
  }
}
