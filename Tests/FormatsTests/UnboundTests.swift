import CivilTime
import TestSupport
import Testing
import Vocabulary

@testable import Formats

struct UnboundTests {
  let context: SourceContext
  private let head = "[1781773872] unbound[7:0] info: "

  init() throws {
    context = SourceContext(
      zone: try SchoolZone(identifier: "Europe/London"),
      latest: Instant(seconds: 1_781_827_200))  // 2026-06-19T00:00:00Z
  }

  @Test(arguments: [
    "[1781773872] unbound[7:0] info: ", "[1781773872] unbound[7:1f] query: ",
    "Jun 18 10:11:12 unbound[7:0] info: ", "2026-06-18T10:11:12.000+01:00 unbound[7:0] query: ",
    "Jun 18 10:11:12 gw unbound[7]: [7:0] info: ", "<30>Jun 18 10:11:12 unbound[7]: [7:0] info: ",
    "<30>1 2026-06-18T09:11:12Z gw unbound 7 - - [7:0] info: ",
    "2026-06-18T10:11:12+01:00 gw unbound: info: ",
    "Jun 18 10:11:15 relay Jun 18 10:11:12 gw unbound[7]: [7:0] info: ",
  ])
  func `reads the head of files and of syslog`(head: String) throws {
    let log = try ReadLog(
      head + "10.0.0.1 www.example.org. A IN\n", format: "unbound", context: context)
    #expect(log.visits.map(\.words) == ["10.0.0.1|A|www.example.org|unknown||"])
    #expect(log.visits.map(\.time) == [1_781_773_872_000])
  }

  @Test(arguments: [
    ("x.example.org. always_nxdomain", "blocked"), ("example.org. always_null", "blocked"),
    ("example.org. always_nodata", "blocked"), ("example.org. always_refuse", "blocked"),
    ("example.org. always_deny", "blocked"), ("example.org. refuse", "blocked"),
    ("example.org. deny", "blocked"), ("example.org. inform_deny", "blocked"),
    ("example.org. block_a", "blocked"), ("example.org. static", "unknown"),
    ("example.org. redirect", "unknown"), ("example.org. inform_redirect", "unknown"),
    ("example.org. new_type", "unknown"), ("example.org. transparent", "allowed"),
    ("example.org. typetransparent", "allowed"), ("example.org. always_transparent", "allowed"),
    ("example.org. inform", "allowed"), ("example.org. noview", "allowed"),
    ("rpz: applied x.example.org. rpz-nxdomain", "blocked"),
    ("rpz: applied [a b] x.example.org. rpz-nodata", "blocked"),
    ("rpz: applied [a] clientip 10.0.0.0/8 rpz-drop", "blocked"),
    ("rpz: applied [a] x.example.org. rpz-passthru", "allowed"),
    ("rpz: applied [a] x.example.org. rpz-local-data", "unknown"),
    ("rpz: applied [a] x.example.org. rpz-cname-override", "unknown"),
    ("rpz: applied [a] x.example.org. rpz-tcp-only", "unknown"),
  ])
  func `a local action is the visit's, with the query, the reply, both or none`(
    rule: String, action: String
  ) throws {
    let question = "\(head)10.0.0.1 x.example.org. A IN\n"
    let mark = "\(head)\(rule) 10.0.0.1@5353 x.example.org. A IN\n"
    let reply = "\(head)10.0.0.1 x.example.org. A IN NOERROR 0.000000 1 60\n"
    for text in [mark, question + mark, question + mark + reply] {
      for cuts in [[], [question.utf8.count], [5, 80, 150, 200]] {
        let log = try ReadLog(text, format: "unbound", context: context, cuts: cuts, restarts: 1)
        #expect(log.visits.count == 1)
        #expect(log.visits.first?.words.contains("|\(action)|") == true)
        #expect(log.counts.records == 1)
      }
    }
  }

  @Test func `a disabled policy and other types of a zone block nothing`() throws {
    let text = """
      \(head)10.0.0.1 x.example.org. AAAA IN
      \(head)example.org. block_a 10.0.0.1@5353 x.example.org. AAAA IN
      \(head)10.0.0.1 y.example.org. A IN
      \(head)rpz: applied y.example.org. rpz-disabled 10.0.0.1@5353 y.example.org. A IN

      """
    let log = try ReadLog(text, format: "unbound", context: context)
    #expect(
      log.visits.map(\.words) == [
        "10.0.0.1|AAAA|x.example.org|allowed||", "10.0.0.1|A|y.example.org|unknown||",
      ])
  }

  @Test func `one client's answer is never another's`() throws {
    let text = """
      \(head)10.0.0.1 x.example.org. A IN
      \(head)10.0.0.2 x.example.org. A IN
      \(head)x.example.org. always_null 10.0.0.2@5353 x.example.org. A IN
      \(head)10.0.0.2 x.example.org. A IN NOERROR 0.000000 1 60
      \(head)10.0.0.1 x.example.org. AAAA IN NOERROR 0.000000 1 60

      """
    let log = try ReadLog(text, format: "unbound", context: context)
    #expect(
      log.visits.map(\.words) == [
        "10.0.0.1|A|x.example.org|unknown||",
        "10.0.0.2|A|x.example.org|blocked|NOERROR|x.example.org. always_null",
        "10.0.0.1|AAAA|x.example.org|allowed|NOERROR|",
      ])
  }

  @Test(arguments: [
    "[1781773872] unbound[7:0] notice: 10.0.0.1 x.example.org. A IN",
    "[1781773872] unbound[7:0] info: resolving x.example.org. A IN",
    "[1781773872] unbound[7:0] info: generate keytag query _ta-4f66. NULL IN",
    "[1781773872] unbound[7:0] info:    0.000256    0.000512 8",
    "[1781773872] unbound[7:0] info: [25%]=0.000304 median[50%]=0.000384 [75%]=0.000464",
    "[1781773872] unbound[7:0] info: 10.0.0.1 - - - FORMERR - - -",
    "[1781773872] unbound[7:0] info: 10.0.0.1 . NS IN",
    "[1781773872] unbound[7:0] info: 10.0.0.1 version.bind. TXT CH REFUSED 0.000000 0 44",
    "Jun 18 10:11:12 gw cron[7]: 10.0.0.1 x.example.org. A IN",
  ])
  func `other lines are skipped`(line: String) throws {
    let log = try ReadLog(line + "\n", format: "unbound", context: context)
    #expect(log.counts.skipped == 1 && log.visits.isEmpty)
  }

  @Test(arguments: [
    ("[1781773872] unbound[7:0] in", RefusalReason.fieldMissing),
    ("[1781773872] unbound[7:0] info: 10.0.0.", .fieldMissing),
    ("[1781773872] unbound[7:0] info: 10.0.0.1", .fieldMissing),
    ("[1781773872] unbound[7:0] info: 10.0.0.1 x.exam", .notThisFormat),
    ("[1781773872] unbound[7:0] info: 10.0.0.1 x.example.org. A", .fieldMissing),
    ("[1781773872] unbound[7:0] info: 10.0.0.1 x.example.org. A I", .fieldMissing),
    ("[1781773872] unbound[7:0] info: 10.0.0.1 x.example.org. A IN NOERR", .fieldMissing),
    ("[1781773872] unbound[7:0] info: 10.0.0.1 x.example.org. A IN NOERROR a 0 5", .notANumber),
    ("[1781773872] unbound[7:0] info: example.org. deny 10.0.0.1@5353 x.exa", .fieldMissing),
    ("[178177387] unbound[7:0] info: 10.0.0.1 x.example.org. A IN", .notATime),
    ("[1781773872] dnsmasq[7:0] info: 10.0.0.1 x.example.org. A IN", .notThisFormat),
    ("10.0.0.1 x.example.org. A IN", .notATime),
  ])
  func `damaged lines are refused`(line: String, reason: RefusalReason) throws {
    let log = try ReadLog(line + "\n", format: "unbound", context: context)
    #expect(log.visits.isEmpty)
    #expect(log.counts.refusedByReason[Int(reason.rawValue)] == 1)
  }

  @Test func `any chunks and restarts give the same visits`() throws {
    var random = SeededRandom(seed: 20_261_127)
    var text = ""
    var second = 1_781_770_000
    for _ in 0..<600 {
      second += [0, 0, 0, 0, 1, 3, 11, -1, -12].randomElement(using: &random) ?? 0
      let client = "10.0.0.\(Int.random(in: 1...2, using: &random))"
      let name = "\(["a", "b"].randomElement(using: &random) ?? "a").example.org."
      text += "[\(second)] unbound[7:0] info: "
      switch Int.random(in: 0..<4, using: &random) {
      case 0: text += "\(name) deny \(client)@53 \(name) A IN\n"
      case 1: text += "\(client) \(name) A IN NOERROR 0.000000 1 60\n"
      default: text += "\(client) \(name) A IN\n"
      }
    }
    let whole = try ReadLog(text, format: "unbound", context: context)
    #expect(whole.visits.count == whole.counts.records)
    for size in [70, 700, 5000] {
      let cuts = Array(stride(from: size, to: text.utf8.count, by: size))
      for restarts in [0, 7] {
        let log = try ReadLog(
          text, format: "unbound", context: context, cuts: cuts, restarts: restarts)
        #expect(log.visits == whole.visits, "chunks of \(size)")
        #expect(log.counts == whole.counts, "chunks of \(size)")
      }
    }
  }
}
