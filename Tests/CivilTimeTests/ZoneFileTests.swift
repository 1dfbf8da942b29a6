import TestSupport
import Testing
import Vocabulary

@testable import CivilTime

struct ZoneFileTests {
  @Test(arguments: [
    "", "../x", "/etc/passwd", "Europe/../../etc/passwd", "Europe/./London", "Europe", "Europe/",
    "Europe//London", "/Europe/London", "europe/london", "Europe/London\u{0}", "Europe/Londön",
    "posix/Europe/London", "right/Europe/London", "localtime", "zone.tab", "tzdata.zi",
  ])
  func `refuses what is no zone's name, or leads out of the folder`(identifier: String) {
    let complaint = #expect(throws: Complaint.self) { try ZoneFile.changes(of: identifier) }
    #expect(complaint?.what == "there is no time zone \"\(identifier)\"")
    #expect(complaint?.mend.contains("IANA") == true)
  }

  @Test(arguments: ["America/Argentina/Buenos_Aires", "Etc/GMT+8", "EST5EDT", "GB", "Etc/GMT-14"])
  func `reads names of every form`(identifier: String) throws {
    #expect(try !ZoneFile.changes(of: identifier).isEmpty)
  }

  @Test func `a damaged file is a complaint that names it and how to mend it`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(ZoneFileSample.slim.bytes.dropLast(), to: "Europe/London")
    let complaint = #expect(throws: Complaint.self) {
      try ZoneFile.changes(of: "Europe/London", in: folder.path)
    }
    #expect(
      complaint?.description
        == "error: \(path): the time zone \"Europe/London\" cannot be used: it breaks off, or goes "
        + "on behind its end; install it again: sudo apt-get install --reinstall tzdata")
  }

  @Test func `a computer without zones is a complaint of its own`() throws {
    let folder = try TemporaryFolder()
    let complaint = #expect(throws: Complaint.self) {
      try ZoneFile.changes(of: "Europe/London", in: folder.path + "/zoneinfo")
    }
    #expect(complaint?.file == folder.path + "/zoneinfo")
    #expect(complaint?.mend == "sudo apt-get install tzdata")
  }
}
