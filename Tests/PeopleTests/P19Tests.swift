import People
import Testing
import Vocabulary

/// P19: nobody uses another's login; doubt about who it was is said before a name is printed.
struct P19Tests {
  @Test func `a user name in the log is likely, and a sign-in at the address confirms it`() throws {
    var desk = try ResolverDesk()
    #expect(try desk.words("alex", "10.0.0.1", "10:00") == "alex likely")
    desk.signIn("alex", "10.0.0.1", "09:30", "11:00")
    #expect(try desk.words("alex", "10.0.0.1", "10:00") == "alex confirmed")
    #expect(
      try desk.resolve("alex", "10.0.0.1", "10:00").identification.sources == [.log, .signIn])
  }

  @Test func `one account on two devices at a time is a doubt, and takes the name away`() throws {
    var desk = try ResolverDesk()
    desk.see("alex", "10.0.0.1", "10:00", "10:15", "10:30")
    desk.see("alex", "10.0.0.2", "10:00", "10:15", "10:30")
    #expect(
      try desk.words("alex", "10.0.0.1", "10:20") == "device 10.0.0.1 possible several-devices")
    #expect(
      try desk.words("alex", "10.0.0.2", "10:20") == "device 10.0.0.2 possible several-devices")
    // A sign-in at the one device shows which was Alex's own.
    desk.signIn("alex", "10.0.0.1", "09:30", "11:00")
    #expect(try desk.words("alex", "10.0.0.1", "10:20") == "alex likely several-devices")
  }

  @Test func `who moves on to another device is at one at a time`() throws {
    var desk = try ResolverDesk()
    desk.see("alex", "10.0.0.1", "09:45", "10:00")
    desk.see("alex", "10.0.0.2", "10:00", "10:15")
    #expect(try desk.words("alex", "10.0.0.2", "10:05") == "alex likely")
  }

  @Test func `two devices within one quarter hour are a doubt unless one was left for the other`()
    throws
  {
    var desk = try ResolverDesk()
    desk.see("alex", "10.0.0.1", "10:00")
    desk.see("alex", "10.0.0.2", "10:00")
    #expect(
      try desk.words("alex", "10.0.0.2", "10:05") == "device 10.0.0.2 possible several-devices")
  }

  @Test func `the names that a directory gives one person are one account`() throws {
    var desk = try ResolverDesk()
    desk.see("alex", "10.0.0.1", "10:00", "10:15", "10:30")
    desk.see("alex.example", "10.0.0.1", "10:00", "10:15", "10:30")
    desk.signIn("alex.example", "10.0.0.1", "09:30", "11:00")
    #expect(try desk.words("alex", "10.0.0.1", "10:20") == "alex confirmed")
    #expect(try desk.words("alex.example", "10.0.0.1", "10:20") == "alex confirmed")
  }

  @Test func `two accounts on one address at a time are a doubt about both`() throws {
    var desk = try ResolverDesk()
    desk.see("alex", "10.0.0.1", "10:00", "10:15", "10:30")
    desk.see("bo", "10.0.0.1", "10:00", "10:15", "10:30")
    for user in ["alex", "bo"] {
      #expect(
        try desk.words(user, "10.0.0.1", "10:20") == "device 10.0.0.1 possible several-accounts")
    }
    #expect(try desk.words("", "10.0.0.1", "10:20") == "device 10.0.0.1 none several-accounts")
  }

  @Test func `pupils who take over a device from each other keep their names`() throws {
    var desk = try ResolverDesk()
    desk.see("alex", "10.0.0.1", "09:45", "10:00")
    desk.see("bo", "10.0.0.1", "10:00", "10:15")
    #expect(try desk.words("alex", "10.0.0.1", "10:02") == "alex likely")
    #expect(try desk.words("bo", "10.0.0.1", "10:12") == "bo likely")
    // Which of the two a line without a user is of, nobody can tell.
    #expect(try desk.words("", "10.0.0.1", "10:05") == "device 10.0.0.1 none several-accounts")
  }

  @Test func `two who are signed in at once make a device of what names nobody`() throws {
    var desk = try ResolverDesk()
    desk.signIn("alex", "10.0.0.1", "09:00", "11:00")
    desk.signIn("bo", "10.0.0.1", "09:30", "10:30")
    #expect(try desk.words("", "10.0.0.1", "09:20") == "alex likely")
    #expect(try desk.words("", "10.0.0.1", "10:00") == "device 10.0.0.1 none several-accounts")
  }

  @Test func `a class login names the class, however many use it at once`() throws {
    var desk = try ResolverDesk()
    for number in 1...4 { desk.see("class7", "10.0.0.\(number)", "10:00") }
    #expect(try desk.words("class7", "10.0.0.1", "10:05") == "class7 likely")
    #expect(
      try desk.resolve("class7", "10.0.0.1", "10:05").identity.person?.standing == .shared)
  }

  @Test(arguments: [
    ("2026-03-29", "00:50", "03:10"), ("2026-10-25", "00:50", "02:10"),
    ("2028-02-29", "23:40", "+1 00:20"),
  ])
  func `clock changes, leap day and midnight change nothing`(
    day: String, first: String, last: String
  ) throws {
    var desk = try ResolverDesk(day)
    desk.signIn("alex", "10.0.0.1", first, last)
    #expect(try desk.words("", "10.0.0.1", first) == "device 10.0.0.1 possible near-edge")
    let middle = Instant(
      milliseconds: (desk.at(first).milliseconds + desk.at(last).milliseconds) / 2)
    let found = try desk.resolver().resolve(
      Subject(user: "", client: "10.0.0.1"), minute: middle.minute, day: desk.day,
      action: .allowed)
    #expect(found.identity.person?.user == "alex")
    #expect(try desk.words("", "10.0.0.1", last) == "device 10.0.0.1 none")
  }
}
