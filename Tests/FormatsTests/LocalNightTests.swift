import Testing

@testable import Formats

/// Both nights in which the clocks change, in every form of every format that writes no zone.
struct LocalNightTests {
  private static let paloAlto =
    "1,,0123,THREAT,url,,2026/%m/%d %T,10.0.0.7,,,,Pupils,school\\jsmith,,ssl"
    + String(repeating: ",", count: 11) + "443,,,,,alert,"
    + "\"n%n.example.org/\",,games" + String(repeating: ",", count: 81)
  private static let zscaler =
    "\"Sun %b %d %T 2026\",\"jsmith@school.example\",\"HTTPS\",\"n%n.example.org/\",\"Allowed\","
    + String(repeating: "\"None\",", count: 14) + "\"Main School\",\"None\",\"10.0.0.7\",\"None\","
    + "\"GET\",\"200\"" + String(repeating: ",\"None\"", count: 9)
  private static let powerDNS = "Remote 10.0.0.7 wants 'n%n.org|A', do = 0, bufsize = 512"
  private static let guardian = "10.0.0.7 http://e.org/%n - GET 0 0 - 1 200 - - pupils -"
  private static let fortigate =
    "logid=\"0316013056\" type=\"utm\" subtype=\"webfilter\" hostname=\"n%n.org\" srcip=10.0.0.7 "
  private static let cef =
    "CEF: 0|Fortinet|Fortigate|v5.6.0|13056|utm:webfilter ftgd_blk blocked|4|FTNTFGTlogid=1 "
    + "cat=utm:webfilter FTNTFGTsubtype=webfilter dhost=n%n.org src=10.0.0.7 act=blocked x=y"
  private static let xg =
    "device=\"SFW\" date=2026-%m-%d time=%T timezone=\"LMT\" log_type=\"Content Filtering\" "
    + "log_component=\"HTTP\" url=\"http://e.org/%n\" src_ip=10.0.0.7 a=b"

  private static let nights = [
    LocalNight(
      "bind", "%d-%b-2026 %T.000 client @0x7f00 10.0.0.7#5 (n%n.org): query: n%n.org IN A + (::1)"),
    LocalNight("bind", "2026-%m-%dT%T.000 client 10.0.0.7#5: query: n%n.org IN A + (10.0.0.2)"),
    LocalNight("bind", "%b %d %T ns1 named[7]: client 10.0.0.7#5: query: n%n.org IN A + (::1)"),
    LocalNight(
      "checkpoint",
      "<134>1 2026-%m-%d %T gw CheckPoint 7776 - [action:\"Accept\"; product:\"URL Filtering\"; "
        + #"resource:"http://n%n.example.org/"; src:"10.0.0.7"]"#),
    LocalNight(
      "coredns",
      #"%b %d %T ns1 coredns[7]: [INFO] 10.0.0.7:5 - 7 "A IN n%n.org. udp 41 false 512" NOERROR qr "#
        + "106 0.0001s"
    ),
    LocalNight("csv", "%d/%m/2026 %T,http://e.org/%n", header: "Time,URL\n"),
    LocalNight("dansguardian", "2026.%m.%d %T - " + guardian),
    LocalNight(
      "dansguardian",
      "2026.%m.%d %T\t-\t10.0.0.7\thttp://e.org/%n\t\tGET\t0\t0\t\t1\t200\t-\t-\tg\t-"),
    LocalNight("dnscrypt-proxy", "[2026-%m-%d %T]\t10.0.0.7\tn%n.org\tA\tPASS\t0ms\t-"),
    LocalNight("dnsmasq", "%b %d %T dnsmasq[7]: query[A] n%n.org from 10.0.0.7"),
    LocalNight("e2guardian", "2026.%m.%d %T - " + guardian),
    LocalNight(
      "e2guardian",
      #""2026.%m.%d %T","-","10.0.0.7","http://e.org/%n","","GET","0","0","","1","200","-","-","g","#
        + #""-""#
    ),
    LocalNight("fortigate", "date=2026-%m-%d time=%T " + fortigate),
    LocalNight("fortigate", "%b %d %T fw01 " + cef),
    LocalNight("paloalto", paloAlto),
    LocalNight(
      "pfblockerng", "DNSBL-python,%b %d %T,n%n.org,10.0.0.7,Python,DNSBL,Group,e.org,Feed,+"),
    LocalNight(
      "pfblockerng", "DNSBL-python,%m/%d/26 %T,n%n.org,10.0.0.7,Python,DNSBL,Group,e.org,Feed,+"),
    LocalNight(
      "pfblockerng", "DNS-reply,2026-%m-%d %T,reply,A,A,300,n%n.org,10.0.0.7,192.0.2.10,GB"),
    LocalNight("powerdns", "%b %d %T " + powerDNS),
    LocalNight("powerdns", "%b %d %T ns1 pdns_server[7]: %b %d %T " + powerDNS),
    LocalNight(
      "smoothwall-csv", "2026-%m-%d %T,u,10.0.0.7,g,200,http://e.org/%n,c,e.org",
      header: "Time,Username,Source IP,Group,Code,URL,Categories,Domain\n"),
    LocalNight("sonicwall", "id=firewall sn=1 time=\"2026-%m-%d %T\" m=97 dstname=n%n.org x=y"),
    LocalNight("sonicwall", "<134>%b %d %T fw id=firewall sn=1 m=97 dstname=n%n.org x=y"),
    LocalNight(
      "sophos-utm",
      "2026:%m:%d-%T utm httpproxy[7]: id=\"0001\" action=\"pass\" url=\"http://e.org/%n\""),
    LocalNight(
      "sophos-utm", "%b %d %T utm httpproxy[7]: id=\"0001\" action=\"pass\" url=\"http://e.org/%n\""
    ),
    LocalNight("sophos-xg", xg),
    LocalNight(
      "suricata",
      #"{"timestamp":"2026-%m-%dT%T.000000","event_type":"dns","src_ip":"10.0.0.7","dns":{"#
        + #""type":"query","rrname":"n%n.org","rrtype":"A"}}"#
    ),
    LocalNight(
      "technitium",
      "[2026-%m-%d %T Local] [10.0.0.7:1] [UDP] QNAME: n%n.org; QTYPE: A; QCLASS: IN; "
        + "RCODE: NoError; ANSWER: []"
    ),
    LocalNight("unbound", "%b %d %T unbound[7:0] info: 10.0.0.7 n%n.org. A IN"),
    LocalNight("unbound", "%b %d %T fw unbound[7]: [7:0] info: 10.0.0.7 n%n.org. A IN"),
    LocalNight(
      "watchguard",
      "<142>%b %d %T fw http-proxy[7]: Allow 1-T 0-E tcp 10.0.0.7 192.0.2.1 5 80 "
        + #"msg="HTTP request" dstname="n%n.org" (p)"#
    ),
    LocalNight(
      "windows-dns",
      "%d/%m/2026 %T 0FE0 PACKET  000002C53117D990 UDP Rcv 10.0.0.7        c049   Q [0001   D   "
        + "NOERROR] A      (4)n%n(3)org(0)"
    ),
    LocalNight("zscaler", zscaler),
    LocalNight(
      "zscaler",
      "2026-%m-%d %T\treason=Allowed\taction=Allowed\tproduct=NSS\tClientIP=10.0.0.7\t"
        + "url=n%n.example.org/\tvendor=Zscaler"
    ),
  ]

  @Test func `every format that writes no zone has its nights`() {
    let names = FormatTable.formats.filter(\.hasLocalTimes).map(\.name)
    #expect(Set(LocalNightTests.nights.map(\.format)) == Set(names))
  }

  @Test(arguments: nights)
  func `the hour that March skips is refused`(night: LocalNight) throws {
    try night.expectMissingHourIsRefused()
  }

  @Test(arguments: nights)
  func `the hour that October repeats is told by the order of the lines`(
    night: LocalNight
  ) throws {
    try night.expectRepeatedHourIsTold()
  }
}
