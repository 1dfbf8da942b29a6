import People
import Testing
import Vocabulary

/// P25: while others may have known an account, nothing of it carries a name.
struct P25Tests {
  private func desk(_ day: String = "2026-03-16") throws -> ResolverDesk {
    var desk = try ResolverDesk(day)
    desk.compromised = [
      CompromisedSpan(
        user: "alex", first: desk.day, last: desk.day.advanced(days: 1))
    ]
    return desk
  }

  @Test(arguments: ["2026-03-16", "2026-03-29", "2026-10-25", "2028-02-28"])
  func `both days are in it from midnight to midnight, and no other`(day: String) throws {
    let desk = try desk(day)
    let named = "alex likely"
    let none = "device 10.0.0.1 none compromised"
    #expect(try desk.words("alex", "10.0.0.1", "-1 23:59") == named)
    #expect(try desk.words("alex", "10.0.0.1", "00:00") == none)
    #expect(try desk.words("alex", "10.0.0.1", "+1 23:59") == none)
    #expect(try desk.words("alex", "10.0.0.1", "+2 00:00") == named)
  }

  @Test func `no source gives the name back, and others keep theirs`() throws {
    var desk = try desk()
    desk.rules.nameFrom = .possible
    desk.signIn("alex", "10.0.0.1", "09:00", "11:00")
    desk.see("alex", "10.0.0.1", "10:00")
    desk.rules.register = try DeviceRegister(
      csv: Array("device,user,from,to\n10.0.0.1,alex,2026-01-01,\n".utf8), file: "devices.csv")
    let lesson = SchoolTime(day: .school, part: .lesson)
    for user in ["", "alex"] {
      #expect(
        try desk.words(user, "10.0.0.1", "10:05", time: lesson)
          == "device 10.0.0.1 none compromised")
    }
    #expect(
      try desk.words("", "10.0.0.1", "12:00", time: lesson) == "device 10.0.0.1 none compromised")
    #expect(try desk.words("bo", "10.0.0.9", "10:05") == "bo likely")
  }

  @Test func `whoever the account belongs to is still not told of it`() throws {
    #expect(try desk().resolve("alex", "10.0.0.1", "10:00").possibleUser == "alex")
  }
}
