import Formats
import Testing
import Vocabulary

struct CSVColumnsTests {
  @Test func `missing columns are named together with those that exist`() throws {
    let settings = try CSVSettings(
      columns: [.time: "Time", .url: "Address", .user: "Login"], timeFormat: .iso8601)
    let complaint = #expect(throws: Complaint.self) {
      try CSVColumns(header: Array("Time,URL,User".utf8), settings: settings, file: "a.csv")
    }
    #expect(
      complaint?.description
        == "error: a.csv:1: there is no column \"Login\" (user), \"Address\" (url); "
        + "name one of these: Time, URL, User")
  }

  @Test(arguments: ["Time,URL,url", "Time,\"URL", "T\u{0}i\u{0}m\u{0}e\u{0}"])
  func `a header line that cannot be used is a complaint`(header: String) throws {
    let settings = try CSVSettings(columns: [.time: "Time", .url: "URL"], timeFormat: .iso8601)
    #expect(throws: Complaint.self) {
      try CSVColumns(header: Array(header.utf8), settings: settings)
    }
  }

  @Test func `one column cannot be two fields`() throws {
    let settings = try CSVSettings(
      columns: [.time: "Time", .url: "URL", .host: "url"], timeFormat: .iso8601)
    #expect(throws: Complaint.self) {
      try CSVColumns(header: Array("Time,URL".utf8), settings: settings)
    }
  }

  @Test func `the header line is the first that is not blank, without its mark`() {
    let head = Array("\u{FEFF}\r\n\r\nTime,URL\r\nx,y\r\n".utf8)
    #expect(CSVColumns.headerLine(in: head) == Array("Time,URL".utf8))
    #expect(CSVColumns.headerLine(in: []) == nil)
  }

  @Test func `without a time or an address no visit could be read`() {
    #expect(throws: Complaint.self) { try CSVSettings(columns: [.url: "U"], timeFormat: .epoch) }
    #expect(throws: Complaint.self) { try CSVSettings(columns: [.time: "T"], timeFormat: .epoch) }
  }

  @Test(arguments: ["", "dd/MM/yyyy", "HH:mm:ss", "dd/mm/yyyy HH:mm", "dd/MM/yyyy hh:mm", "QQQ"])
  func `a time format that cannot tell a moment is a complaint`(text: String) {
    #expect(throws: Complaint.self) { try CSVTimeFormat(text) }
  }
}
