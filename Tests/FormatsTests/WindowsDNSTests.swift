import CivilTime
import TestSupport
import Testing
import Vocabulary

@testable import Formats

struct WindowsDNSTests {
  let context: SourceContext
  private let head = "18/06/2026 10:11:12 0FE0 PACKET  000002C53117D990 UDP "
  private let query = "Rcv 10.0.0.1        c049   Q [0001   D   NOERROR] A      "
  private let answer = "Snd 10.0.0.1        c049 R Q [8081   DR  "
  private let name = "(1)x(7)example(3)org(0)"

  init() throws {
    context = SourceContext(
      zone: try SchoolZone(identifier: "Europe/London"),
      latest: Instant(seconds: 1_781_827_200))  // 2026-06-19T00:00:00Z
  }

  private func read(_ text: String, order: DateOrder? = nil, cuts: [Int] = []) throws -> ReadLog {
    try ReadLog(
      text, format: "windows-dns", context: context.with(dateOrder: order), cuts: cuts)
  }

  @Test(arguments: [
    ("18/06/2026 10:11:12", nil), ("6/18/2026 10:11:12 AM", nil), ("18.06.2026 10:11:12", nil),
    ("2026-06-18 10:11:12", nil), ("2026/06/18 10:11:12", nil), ("20060618 10:11:12", nil),
    ("18-06-2026 10:11:12", nil), ("18/06/26 10:11:12", nil), ("18/6/2026 10.11.12", nil),
    ("6/18/2026 10:11:12 AM", DateOrder.monthFirst), ("18/06/2026 10:11:12 a.m.", .dayFirst),
    ("06/18/2026 10:11:12", .monthFirst), ("06-18-2026 10:11:12", .monthFirst),
  ])
  func `reads dates as computers of every language write them`(
    date: String, order: DateOrder?
  ) throws {
    let line = "\(date) 0FE0 PACKET  000002C53117D990 UDP \(query)\(name)\r\n"
    let log = try read(line, order: order)
    #expect(log.visits.map(\.words) == ["10.0.0.1|A|x.example.org|unknown||"])
    let time: Int64 = date.hasPrefix("2006") ? 1_150_621_872_000 : 1_781_773_872_000
    #expect(log.visits.map(\.time) == [time])
  }

  @Test func `a log whose order is unknown is still known for what it is`() throws {
    let line = "05/06/2026 10:11:12 0FE0 PACKET  000002C53117D990 UDP \(query)\(name)\r\n"
    let log = String(repeating: line, count: 3)
    #expect(FormatDetection(head: Array(log.utf8), context: context).format?.name == "windows-dns")
  }

  @Test(arguments: [
    ("12:00:00 AM", 0), ("12:30:00 am", 1800), ("1:00:00 AM", 3600), ("12:00:00 PM", 43_200),
    ("11:59:59 PM", 86_399),
  ])
  func `twelve is the first of each twelve hours`(clock: String, seconds: Int64) throws {
    let log = try read("6/18/2026 \(clock) 0FE0 PACKET  0000C531 UDP \(query)\(name)\n")
    #expect(log.visits.map(\.time) == [(1_781_737_200 + seconds) * 1000])
  }

  @Test func `a date that can be read both ways waits for the log's order`() throws {
    let line = "05/06/2026 10:11:12 0FE0 PACKET  000002C53117D990 UDP \(query)\(name)\n"
    let unknown = try read(line)
    #expect(unknown.visits.isEmpty)
    #expect(unknown.counts.refusedByReason[Int(RefusalReason.dateOrderUnknown.rawValue)] == 1)
    #expect(try read(line, order: .dayFirst).visits.map(\.time) == [1_780_650_672_000])
    #expect(try read(line, order: .monthFirst).visits.map(\.time) == [1_778_058_672_000])
    // Dots put the day first, and AM the month, where nothing else is known.
    let others = line.replacing("05/06/2026", with: "05.06.2026")
    #expect(try read(others).visits.map(\.time) == [1_780_650_672_000])
    let american = line.replacing("10:11:12", with: "10:11:12 AM")
    #expect(try read(american).visits.map(\.time) == [1_778_058_672_000])
    #expect(try read(american, order: .dayFirst).visits.map(\.time) == [1_780_650_672_000])
    // A date that the log's order does not have is no date.
    let other = try read(line.replacing("05/06", with: "06/18"), order: .dayFirst)
    #expect(other.counts.refusedByReason[Int(RefusalReason.notATime.rawValue)] == 1)
  }

  @Test(arguments: [
    ("(3)www(7)example(3)org(0)", "www.example.org"),
    ("(3)WwW(7)Example(3)org(0)  ", "WwW.Example.org"),
    ("(5)www(2)example(9)org(0)", "www.example.org"), ("(9)localhost(0)", "localhost"),
    ("(3)a.b(7)example(3)org(0)", "a\\.b.example.org"), ("(3)a\\b(3)org(0)", "a\\\\b.org"),
    ("(6)a(3)bc(3)org(0)", "a(3)bc.org"), ("(5)a(0)b(3)org(0)", "a(0)b.org"),
    ("(3)a(b(3)org(0)", "a(b.org"), ("(3)a)b(3)org(0)", "a)b.org"), ("(3)a b(3)org(0)", "a b.org"),
    (
      "(3)www(63)" + String(repeating: "a", count: 63) + "(0)",
      "www." + String(repeating: "a", count: 63)
    ),
    ("(1)7(1)4(2)20(2)10(7)in-addr(4)arpa(0)", "7.4.20.10.in-addr.arpa"),
  ])
  func `names follow their parentheses`(written: String, name: String) throws {
    let log = try read(head + query + written + "\n")
    #expect(log.visits.map(\.words) == ["10.0.0.1|A|\(name)|unknown||"])
  }

  @Test(arguments: [
    (
      "PACKET  000002C53117D990 TCP Rcv 2001:db8::7 00a1   Q [0001   D   NOERROR] AAAA ",
      "2001:db8::7|AAAA"
    ),
    (
      "PACKET  00A1B2C0 UDP Rcv 10.0.0.1   0001   Q [0000       NOERROR] TYPE65 ", "10.0.0.1|TYPE65"
    ),
    ("PACKET  UDP Rcv 10.0.0.1   0001   Q [0001   D   NOERROR] ", "10.0.0.1|"),
    ("PACKET  UDP Rcv fe80::1%4   0001   Q [0011   D   NOERROR] 65 ", "fe80::1%4|65"),
  ])
  func `reads packets of every version`(packet: String, expected: String) throws {
    let log = try read("18/06/2026 10:11:12 f00 \(packet)\(name)\n")
    #expect(log.visits.map(\.words) == ["\(expected)|x.example.org|unknown||"])
  }

  @Test(arguments: ["NOERROR", "NXDOMAIN", "SERVFAIL", "REFUSED"])
  func `a response tells the code, and what the server asked is folded`(code: String) throws {
    let text = """
      \(head)\(query)\(name)
      \(head)Snd 192.0.2.53      c049   Q [0001   D   NOERROR] A      \(name)
      \(head)Rcv 192.0.2.53      c049 R Q [8081   DR  \(code)] A      \(name)
      \(head)\(answer)\(code)] A      \(name)

      """
    for cuts in [[], [130], [130, 260, 390]] {
      let log = try read(text, cuts: cuts)
      #expect(log.visits.map(\.words) == ["10.0.0.1|A|x.example.org|unknown|\(code)|"])
      #expect(log.counts.records == 1 && log.counts.folded == 3 && log.counts.refused == 0)
    }
  }

  @Test func `the columns of a query and its response may be padded differently`() throws {
    let text = """
      \(head)Rcv 2001:db8::7 c049   Q [0001   D   NOERROR] A      \(name)
      \(head)Snd 2001:db8::7                   c049 R Q [8081   DR  NXDOMAIN] A   \(name)

      """
    #expect(try read(text).visits.map(\.words) == ["2001:db8::7|A|x.example.org|unknown|NXDOMAIN|"])
  }

  @Test func `a response is nobody else's, of no other name and of no other type`() throws {
    let text = """
      \(head)\(query)\(name)
      \(head)Snd 10.0.0.2        c049 R Q [8081   DR  NXDOMAIN] A      \(name)
      \(head)Snd 10.0.0.1        c04a R Q [8081   DR  NXDOMAIN] A      \(name)
      \(head)\(answer)NXDOMAIN] AAAA   \(name)
      \(head)\(answer)NXDOMAIN] A      (1)y(7)example(3)org(0)

      """
    let log = try read(text)
    #expect(log.visits.map(\.words) == ["10.0.0.1|A|x.example.org|unknown||"])
    #expect(log.counts.folded == 4)
  }

  @Test(arguments: [
    "", "\tField #  Information         Values", "  10:  (packet)",
    "Message logging key (for packets -",
    "DNS Server log file creation at 6/18/2026 10:11:12 AM", "Log file wrap at 18/06/2026 10:11:12",
    "UDP question info at 000002C53117D990", "TCP response info at 000002C53117D990",
    "    Name      \"(3)www(7)example(3)org(0)\"",
    "18/06/2026 10:11:12 0FE0 EVENT   The DNS server has started.",
    "18/06/2026 10:11:12 0FE0 Note: got GQCS failure on a dead socket context status=995",
    "18/06/2026 10:11:12 0FE0 PACKET  000002C5 UDP Rcv 10.0.0.1 0001   U [0028       NOERROR] SOA    (1)x(0)",
    "18/06/2026 10:11:12 0FE0 PACKET  000002C5 UDP Rcv 10.0.0.1 0001   N [0020       NOERROR] SOA    (1)x(0)",
    "18/06/2026 10:11:12 0FE0 PACKET  000002C5 UDP Rcv 10.0.0.1 0001   ? [0030       NOERROR] SOA    (1)x(0)",
    "18/06/2026 10:11:12 0FE0 PACKET  000002C5 UDP Rcv 10.0.0.1 0001   Q [0001   D   NOERROR] NS     (0)",
  ])
  func `other lines are skipped`(line: String) throws {
    let log = try read(line + "\r\n")
    #expect(log.counts.skipped == 1 && log.visits.isEmpty)
  }

  @Test(arguments: [
    ("18/06/2026 10:11:12", RefusalReason.fieldMissing), ("18/06/2026", .notATime),
    ("18/06/2026 10:11:12 0FE0 PACK", .fieldMissing), ("18/06/2026 10:61:12 0FE0 X", .notATime),
    ("31/06/2026 10:11:12 0FE0 PACKET  ", .notATime),
    ("18/06.2026 10:11:12 0FE0 PACKET  ", .notATime),
    ("18/06/2026 13:11:12 PM 0FE0 PACKET  ", .notATime),
    ("18/6/2026 10:11:12 0FE0 xPACKET UDP PACKET x", .fieldMissing),
    ("no line of this log", .notThisFormat),
    (" 0FE0 PACKET  000002C5 UDP Rcv 10.0.0.1", .notThisFormat),
  ])
  func `damaged lines are refused`(line: String, reason: RefusalReason) throws {
    let log = try read(line + "\n")
    #expect(log.visits.isEmpty)
    #expect(log.counts.refusedByReason[Int(reason.rawValue)] == 1)
  }

  @Test func `a line that is cut anywhere is refused`() throws {
    let line = head + query + "(3)www(7)example(3)org(0)"
    for length in 12..<line.utf8.count {
      let log = try read(line.prefix(length) + "\n")
      #expect(log.visits.isEmpty && log.counts.refused == 1, "\(line.prefix(length))")
    }
  }
}
