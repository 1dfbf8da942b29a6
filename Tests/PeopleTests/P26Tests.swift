import People
import Testing
import Vocabulary

/// P26: an allocated device is its holder's responsibility; out of hours others may be at it.
struct P26Tests {
  private let lesson = SchoolTime(day: .school, part: .lesson)
  private let evening = SchoolTime(day: .school, part: .afterSchool)

  private func desk(_ day: String = "2026-03-16") throws -> ResolverDesk {
    var desk = try ResolverDesk(day)
    desk.rules.register = try DeviceRegister(
      csv: Array(
        """
        device,user,from,to
        02-00-00-00-00-01,alex,2026-01-01,2026-03-16
        02:00:00:00:00:01,bo,2026-03-17,
        LAB-09,bo,2026-01-01,
        10.0.0.5,tess,2024-02-29,2024-02-29
        10.0.0.6,alex,2026-01-01,
        10.0.0.6,bo,2026-01-01,
        """.utf8), file: "devices.csv")
    desk.lend("10.0.0.1", "02:00:00:00:00:01", "-1 20:00")
    desk.lend("10.0.0.1", "02:00:00:00:00:01", "07:00")
    desk.lend("10.0.0.1", "02:00:00:00:00:01", "+1 01:00")
    return desk
  }

  @Test func `in school hours the holder is named, at others only the device`() throws {
    let desk = try desk()
    #expect(try desk.words("", "10.0.0.1", "10:00", time: lesson) == "alex likely")
    let device = "device 02:00:00:00:00:01"
    #expect(
      try desk.words("", "10.0.0.1", "20:00", time: evening) == "\(device) possible holder-only")
    #expect(try desk.words("", "10.0.0.1", "10:00") == "\(device) possible holder-only")
    let found = try desk.resolve("", "10.0.0.1", "20:00", time: evening)
    #expect(found.identification.holder == "Alex Example")
    #expect(found.possibleUser == "alex")
  }

  @Test func `the device passes to the next holder at midnight`() throws {
    let desk = try desk()
    #expect(try desk.words("", "10.0.0.1", "23:59", time: lesson) == "alex likely")
    #expect(try desk.words("", "10.0.0.1", "+1 00:00", time: lesson) == "bo likely")
  }

  @Test func `whoever is signed in counts before the holder`() throws {
    var desk = try desk()
    desk.signIn("tess", "10.0.0.1", "19:00", "21:00")
    #expect(try desk.words("", "10.0.0.1", "20:00", time: evening) == "tess likely")
    #expect(try desk.words("bo", "10.0.0.1", "10:00", time: lesson) == "bo likely")
    #expect(try desk.words("alex", "10.0.0.1", "10:00", time: lesson) == "alex confirmed")
  }

  @Test func `a register by name or address holds on its days, leap day too`() throws {
    var desk = try desk()
    desk.lend("10.0.0.2", "02:00:00:00:00:09", "08:00", host: "lab-09")
    #expect(try desk.words("", "10.0.0.2", "10:00", time: lesson) == "bo likely")
    let leapDay = try self.desk("2024-02-29")
    #expect(try leapDay.words("", "10.0.0.5", "00:00", time: lesson) == "tess likely")
    #expect(try leapDay.words("", "10.0.0.5", "23:59", time: lesson) == "tess likely")
    #expect(try leapDay.words("", "10.0.0.5", "+1 00:00", time: lesson) == "device 10.0.0.5 none")
    #expect(try leapDay.words("", "10.0.0.5", "-1 23:59", time: lesson) == "device 10.0.0.5 none")
  }

  @Test func `a device of two holders is nobody's`() throws {
    #expect(try desk().words("", "10.0.0.6", "10:00", time: lesson) == "device 10.0.0.6 none")
  }

  @Test func `rows that cannot be read are told by line and lose nothing else`() throws {
    let register = try DeviceRegister(
      csv: Array(
        """
        user,device,to,from
        alex,10.0.0.1,,2026-01-01
        ,10.0.0.2,,2026-01-01
        bo,,,2026-01-01
        bo,10.0.0.3,,soon
        bo,10.0.0.3,2025-01-01,2026-01-01
        """.utf8), file: "devices.csv")
    #expect(register.count == 1)
    #expect(register.problems.map(\.line) == [3, 4, 5, 6])
    #expect(throws: Complaint.self) {
      _ = try DeviceRegister(csv: Array("device,user\n".utf8), file: "devices.csv")
    }
  }
}
