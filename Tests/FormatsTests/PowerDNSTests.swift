import CivilTime
import TestSupport
import Testing
import Vocabulary

@testable import Formats

struct PowerDNSTests {
  let context: SourceContext
  private let wants = "wants 'x.example.org|A', do = 0, bufsize = 512"
  private let structured =
    "level=\"0\" ts=\"1781773872.434\" mtid=\"1\" qname=\"x.example.org\" qtype=\"A\""

  init() throws {
    context = SourceContext(
      zone: try SchoolZone(identifier: "Europe/London"),
      latest: Instant(seconds: 1_781_827_200))  // 2026-06-19T00:00:00Z
  }

  private func read(_ text: String, cuts: [Int] = []) throws -> ReadLog {
    try ReadLog(text + "\n", format: "powerdns", context: context, cuts: cuts)
  }

  @Test(arguments: [
    "Jun 18 10:11:12 ", "Jun 18 10:11:12 ns1 pdns_server[7]: ", "<30>Jun 18 10:11:12 pdns[7]: ",
    "Jun 18 10:11:15 ns1 pdns[7]: Jun 18 10:11:12 ", "2026-06-18T10:11:12.000+01:00 ns1 pdns[7]: ",
    "<30>1 2026-06-18T09:11:12Z ns1 pdns 7 - - ",
  ])
  func `reads what syslog and the program put before a message`(head: String) throws {
    let log = try read("\(head)Remote 10.0.0.1 \(wants)")
    #expect(log.visits.map(\.words) == ["10.0.0.1|A|x.example.org|unknown||"])
    #expect(log.visits.map(\.time) == [1_781_773_872_000])
  }

  @Test(arguments: [
    ("Remote 10.0.0.1", "10.0.0.1"), ("TCP Remote 2001:db8::7", "2001:db8::7"),
    ("Remote 2001:db8::", "2001:db8::"), ("Remote 10.0.0.2(10.0.0.1)", "10.0.0.1"),
    ("Remote 10.0.0.2(2001:db8::7)<-192.0.2.0/24", "2001:db8::7"),
    ("Remote 10.0.0.1<-192.0.2.0/24", "10.0.0.1"),
  ])
  func `a client is the inner one, and no subnet`(remote: String, client: String) throws {
    for rest in ["", ": packetcache MISS", " (4096): packetcache HIT"] {
      let log = try read("Jun 18 10:11:12 \(remote) \(wants)\(rest)")
      #expect(log.visits.map(\.words) == ["\(client)|A|x.example.org|unknown||"])
      #expect(log.counts.records == 1)
    }
  }

  @Test(arguments: ["it's.org", "x|y.org", "a\\032b.org", "d\\.t.org", "q\"z.org", "x'|A'.org"])
  func `names may hold quotation marks and bars`(name: String) throws {
    for line in [
      "Jun 18 10:11:12 Remote 10.0.0.1 wants '\(name)|A', do = 0, bufsize = 512",
      "Jun 18 10:11:12 2 [1/1] question for '\(name)|A' from 10.0.0.1:5353",
      "Jun 18 10:11:12 Packet from 10.0.0.1:5353 for \(name). A with id 7",
      "Jun 18 10:11:12 msg=\"Question\" qname=\"\(name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\" qtype=\"A\" remote=\"10.0.0.1:5353\"",
    ] {
      #expect(try read(line).visits.map(\.words) == ["10.0.0.1|A|\(name)|unknown||"])
    }
  }

  @Test(arguments: [
    ("0", "NOERROR"), ("1", "FORMERR"), ("2", "SERVFAIL"), ("3", "NXDOMAIN"), ("4", "NOTIMP"),
    ("5", "REFUSED"), ("9", "9"), ("16", "16"),
  ])
  func `the recursor's answer tells the code of its question`(number: String, code: String) throws {
    let head = "Jun 18 10:11:12 "
    for (question, answer) in [
      (
        "2 [1/1] question for 'x.example.org|A' from 10.0.0.1:5353",
        "2 [1/7] answer to question 'x.example.org|A': 0 answers, 0.4 tot ms, rcode=\(number)"
      ),
      (
        "[1/1] TCP question for 'x.example.org|A' from 10.0.0.1:5353 (proxied by 10.0.0.2:53)",
        "[1/7] answer to non-rd question 'x.example.org|A': 0 answers, rcode=\(number)"
      ),
      (
        "msg=\"Question\" \(structured) remote=\"10.0.0.1:5353\"",
        "msg=\"Answer\" \(structured) rcode=\"\(number)\" remote=\"10.0.0.1:5353\" totms=\"0.6\""
      ),
    ] {
      let text = "\(head)\(question)\n\(head)\(answer)"
      for cuts in [[], [question.utf8.count + head.utf8.count + 1]] {
        let log = try read(text, cuts: cuts)
        #expect(log.visits.map(\.words) == ["10.0.0.1|A|x.example.org|unknown|\(code)|"])
        #expect(log.counts.records == 1 && log.counts.folded == 1)
      }
    }
  }

  @Test func `an answer is of its own thread, name, type and client`() throws {
    let head = "Jun 18 10:11:12 "
    let rest = "0 answers, rcode=3"
    let text = """
      \(head)2 [1/1] question for 'x.example.org|A' from 10.0.0.1:5353
      \(head)3 [1/1] answer to question 'x.example.org|A': \(rest)
      \(head)2 [2/1] answer to question 'x.example.org|A': \(rest)
      \(head)2 [1/1] answer to question 'y.example.org|A': \(rest)
      \(head)2 [1/1] answer to question 'x.example.org|AAAA': \(rest)
      \(head)msg="Answer" \(structured) rcode="3" remote="10.0.0.1:5353"
      """
    let log = try read(text)
    #expect(log.visits.map(\.words) == ["10.0.0.1|A|x.example.org|unknown||"])
    #expect(log.counts.folded == 5)
  }

  @Test func `a structured line says its own time`() throws {
    let line = "Jun 18 22:22:22 msg=\"Question\" \(structured) remote=\"[2001:db8::7]:5353\""
    let log = try read(line)
    #expect(log.visits.map(\.words) == ["2001:db8::7|A|x.example.org|unknown||"])
    #expect(log.visits.map(\.time) == [1_781_773_872_434])
  }

  @Test func `reads the recursor's JSON, with or without a head`() throws {
    let rest =
      "\"qname\": \"q\\\"z\\\\032.org\", \"qtype\": \"A\", \"remote\": \"[2001:db8::7]:53\", "
    let stamp = "\"tid\": \"1\", \"ts\": \"1781773872.434\"}"
    for head in ["", "Jun 18 22:22:22 ns1 pdns_recursor[7]: ", "Jun 18 22:22:22 "] {
      let text = """
        \(head){"level": "0", "msg": "Question", \(rest)\(stamp)
        \(head){"level": "0", "msg": "Answer", "rcode": "3", \(rest)"totms": "1.5", \(stamp)
        \(head){"level": "0", "msg": "Enabled multiplexer", \(stamp)
        """
      let log = try read(text)
      #expect(log.visits.map(\.words) == ["2001:db8::7|A|q\"z\\032.org|unknown|NXDOMAIN|"])
      #expect(log.visits.map(\.time) == [1_781_773_872_434])
      #expect(log.counts.folded == 1 && log.counts.records == 1 && log.counts.skipped == 1)
    }
    #expect(try read("{\"a\":1}").counts.refused == 1)
    #expect(try read("{\"msg\":\"Question\",\"qname\":\"x").counts.refused == 1)
  }

  @Test func `what the packet cache answers is a look-up`() throws {
    let line = "Jun 18 10:11:12 msg=\"Question answered from packet cache\" \(structured)"
    let log = try read("\(line) remote=\"10.0.0.1:5353\" source=\"10.0.0.1:5353\" tag=\"0\"")
    #expect(log.visits.map(\.words) == ["10.0.0.1|A|x.example.org|unknown||"])
    let nameless = try read(
      "Jun 18 10:11:12 2 question answered from packet cache tag=0 from 10.0.0.1:5")
    #expect(nameless.counts.skipped == 1)
  }

  @Test(arguments: [
    ("[1781773872.5] ", 0), ("[1781773872.434000000] ", 434), ("[1781773872.38050325] ", 38),
  ])
  func `dnsdist writes nanoseconds without the zeros before them`(
    head: String, milliseconds: Int64
  ) throws {
    let text = """
      \(head)Packet from 10.0.0.1:5353 for x.example.org. A with id 7
      \(head)Answer to 10.0.0.1:5353 for x.example.org. A (Query Refused) with id 7
      """
    let log = try read(text)
    #expect(log.visits.map(\.words) == ["10.0.0.1|A|x.example.org|unknown|REFUSED|"])
    #expect(log.visits.map(\.time) == [1_781_773_872_000 + milliseconds])
  }

  @Test(arguments: [
    "Jun 18 10:11:12 PowerDNS Recursor 4.8.8 (C) 2001-2022 PowerDNS.COM BV",
    "Jun 18 10:11:12 msg=\"Listening for queries\" subsystem=\"config\" proto=\"UDP\"",
    "Jun 18 10:11:12 Remote 10.0.0.1 wants '.|NS', do = 0, bufsize = 1232",
    "Jun 18 10:11:12 lb1 dnsdist[7]: Got query for x.example.org|A from 10.0.0.1:5, relayed to 10.0.0.2:53",
    "Jun 18 10:11:12 3 [1/1] resolving x.example.org", "Jun 18 10:11:12 ns1 cron[7]: x",
  ])
  func `other lines are skipped`(line: String) throws {
    let log = try read(line)
    #expect(log.counts.skipped == 1 && log.visits.isEmpty)
  }

  @Test(arguments: [
    "Remote 10.0.0.1 wants 'x.example.org|A', do = 0, bufsize = 5",
    "2 [1/1] question for 'x.example.org|A' from 10.0.0.1:5",
    "2 [1/1] answer to question 'x.example.org|A': 0 answers, rcode=0",
    "Packet from 10.0.0.1:5353 for x.example.org. A with id 7",
    "Answer to 10.0.0.1:5353 for x.example.org. A (No Error) with id 7",
    "msg=\"Question\" qname=\"x.example.org\" qtype=\"A\" remote=\"10.0.0.1:5\"",
  ])
  func `a message that is cut is no record`(message: String) throws {
    let head = "Jun 18 10:11:12 "
    for length in 1..<message.utf8.count {
      let log = try read(head + message.prefix(length))
      #expect(log.visits.isEmpty && log.counts.folded == 0, "\(message.prefix(length))")
      // A number alone is the beginning of many messages.
      #expect(log.counts.refused == 1 || length < 3, "\(message.prefix(length))")
    }
    #expect(try read(head + message).counts.refused == 0)
  }

  @Test(arguments: [
    ("Remote 10.0.0.1 wants 'x|A', do = 0, bufsize = 5", RefusalReason.notATime),
    ("Jun 18 10:61:12 Remote 10.0.0.1 wants 'x|A', do = 0, bufsize = 5", .notATime),
    ("Jun 18 10:11:12 Remote host wants 'x|A', do = 0, bufsize = 5", .fieldMissing),
    ("Jun 18 10:11:12 2 [1/1] question for 'x|A' from 10.0.0.1", .fieldMissing),
    ("Jun 18 10:11:12 msg=\"Question\" qname=\"x\" qtype=\"A\" remote=\"y\"", .notThisFormat),
    ("Jun 18 10:11:12 msg=\"Question\" qname=\"x\" qtype=\"A\" remote=\"10.0.0.1:5", .openQuote),
    (
      "Jun 18 10:11:12 msg=\"Question\" ts=\"x\" qname=\"x\" qtype=\"A\" remote=\"10.0.0.1:5\"",
      .notATime
    ),
    ("x", .notThisFormat),
  ])
  func `damaged lines are refused`(line: String, reason: RefusalReason) throws {
    let log = try read(line)
    #expect(log.visits.isEmpty)
    #expect(log.counts.refusedByReason[Int(reason.rawValue)] == 1)
  }
}
