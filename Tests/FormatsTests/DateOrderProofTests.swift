import Testing
import Vocabulary

@testable import Formats

struct DateOrderProofTests {
  private func order(
    _ dates: [String], then last: [String] = [], written: String? = nil
  ) throws -> DateOrder? {
    var proof = DateOrderProof()
    let format = try #require(FormatTable.format(named: "windows-dns"))
    #expect(format.decidesDateOrder)
    for section in [dates, last] where !section.isEmpty {
      let text = section.map { "\($0) 0FE0 PACKET  x\r\n" }.joined()
      proof.take(Array(text.utf8).span, of: format)
    }
    return proof.order(writtenOn: written.flatMap(Day.init))
  }

  @Test func `a part of more than twelve decides`() throws {
    #expect(try order(["05/06/2026 10:00:00", "18/06/2026 10:00:00"]) == .dayFirst)
    #expect(try order(["05/06/2026 10:00:00", "06/18/2026 10:00:00"]) == .monthFirst)
    #expect(try order(["05/06/2026 10:00:00"], then: ["05/13/2026 10:00:00"]) == .monthFirst)
    // Even where the clock has twelve hours, as in Australia.
    #expect(try order(["18/06/2026 10:00:00 AM"]) == .dayFirst)
    // Two that contradict each other prove nothing.
    #expect(try order(["18/06/2026 10:00:00", "06/18/2026 10:00:00"]) == nil)
  }

  @Test func `days that go forward in one order only decide`() throws {
    let days = ["05/06/2026 10:00:00", "06/06/2026 10:00:00", "07/06/2026 10:00:00"]
    #expect(try order(days) == .dayFirst)
    let american = ["06/05/2026 10:00:00", "06/06/2026 10:00:00", "06/07/2026 10:00:00"]
    #expect(try order(american) == .monthFirst)
    #expect(try order(days.map { $0 + " AM" }) == .dayFirst)
    // Midnight is enough.
    #expect(try order(["05/06/2026 23:59:58", "06/06/2026 00:00:01"]) == .dayFirst)
    // Threads write their lines a little out of order, and clocks go back an hour.
    let disordered = ["05/06/2026 23:59:59", "06/06/2026 00:00:01", "05/06/2026 23:59:59"]
    #expect(try order(disordered) == .dayFirst)
  }

  @Test func `a log that is written now and then proves nothing by its days`() throws {
    // 1 June and 1 July, or 6 and 7 January.
    #expect(try order(["01/06/2026 10:00:00", "01/07/2026 10:00:00"]) == nil)
    // Between the log's beginning and its end any time may pass.
    #expect(try order(["01/06/2026 10:00:00"], then: ["01/08/2026 10:00:00"]) == nil)
    #expect(
      try order(["01/06/2026 10:00:00"], then: ["01/08/2026 10:00:00"], written: "2026-08-01")
        == .dayFirst)
  }

  @Test func `the day on which the log was written decides where nothing else does`() throws {
    let day = ["05/06/2026 10:00:00", "05/06/2026 11:00:00"]
    #expect(try order(day) == nil)
    #expect(try order(day, written: "2026-06-05") == .dayFirst)
    #expect(try order(day, written: "2026-05-06") == .monthFirst)
    #expect(try order(day, written: "2026-06-06") == nil)
    #expect(try order(["06/06/2026 10:00:00"], written: "2026-06-06") == nil)
    // A contradiction proves nothing.
    let days = ["05/06/2026 10:00:00", "06/06/2026 10:00:00", "07/06/2026 10:00:00"]
    #expect(try order(days, written: "2026-07-06") == nil)
    #expect(try order(["05/06/2026 10:00:00 AM"], written: "2026-06-05") == nil)
    #expect(try order(["05/06/2026 10:00:00 AM"], written: "2026-05-06") == .monthFirst)
    #expect(try order(["05/06/2026 10:00:00 AM"]) == .monthFirst)
  }

  @Test func `only dates that can be read both ways need an order`() throws {
    let format = try #require(FormatTable.format(named: "windows-dns"))
    for (date, isNeeded) in [
      ("18.06.2026 10:00:00", false), ("2026-06-05 10:00:00", false), ("x", false),
      ("99/99/2026 10:00:00", false), ("05/06/2026 10:00:00", true), ("18/06/2026 10:00:00", true),
    ] {
      var proof = DateOrderProof()
      proof.take(Array("\(date) 0FE0 PACKET  x\n".utf8).span, of: format)
      #expect(proof.isNeeded == isNeeded)
    }
  }
}
