import Sites
import Testing
import Vocabulary

struct AddressRangeTests {
  private let lists: BuiltLists

  init() throws {
    lists = try BuiltLists(
      """
      192.0.2.0/24
      192.0.2.130/25
      192.0.2.129
      10.0.0.0/8
      10.1.0.0/16
      203.0.113.7/32
      2001:db8::/32
      [2001:db8:1::]/48
      2001:DB8:0:0:0:0:0:7
      [2001:db8::9]:8080/x
      """)
  }

  @Test(arguments: [
    ("192.0.2.1", ["192.0.2.0/24"]), ("192.0.2.0", ["192.0.2.0/24"]),
    ("192.0.2.129", ["192.0.2.0/24", "192.0.2.128/25", "192.0.2.129"]),
    ("192.0.2.255", ["192.0.2.0/24", "192.0.2.128/25"]), ("192.0.3.0", []), ("192.0.1.255", []),
    ("10.255.0.1", ["10.0.0.0/8"]), ("10.1.2.3", ["10.0.0.0/8", "10.1.0.0/16"]), ("11.0.0.0", []),
    ("203.0.113.7", ["203.0.113.7"]), ("203.0.113.6", []), ("0.0.0.0", []),
    ("2001:db8::7", ["2001:db8::/32", "2001:db8::7"]),
    ("2001:db8:0::0:7", ["2001:db8::/32", "2001:db8::7"]),
    ("2001:db8:1:2::3", ["2001:db8:1::/48", "2001:db8::/32"]), ("2001:db9::", []), ("::", []),
    ("x10.1.2.3", []), ("10.1.2.3.example", []), ("a.10.1.2.3", []),
  ])
  func `an address has every range that holds it`(host: String, entries: [String]) {
    #expect(lists.entries(host) == entries.sorted())
    #expect(lists.categories(host) == (entries.isEmpty ? [] : ["listed"]))
  }

  @Test func `an IPv6 address with a port and a path is no range`() {
    #expect(lists.entries("2001:db8::9", "/x", port: 8080).count == 2)
    #expect(lists.entries("2001:db8::9", "/x", port: 80) == ["2001:db8::/32"])
  }

  @Test func `the same range of several lists is one, with all of them`() throws {
    let files = ["one": "192.0.2.0/24\n", "two": "192.0.2.9/24\n192.0.2.0/25\n"]
    let lists = try BuiltLists(files: files) { folder in
      ["one", "two"].map { ListSource(name: $0, path: "\(folder)/\($0)", category: $0) }
    }
    #expect(lists.report.rangeCount == 2)
    #expect(lists.categories("192.0.2.200").sorted() == ["one", "two"])
    #expect(
      lists.index.evidence(host: "192.0.2.1").map { "\($0.name):\($0.entry)" } == [
        "one:192.0.2.0/24", "two:192.0.2.0/24", "two:192.0.2.0/25",
      ])
  }

  @Test(arguments: ["192.0.2.0/0", "::/0", "2001:db8::/0"])
  func `a range of every address is left out`(entry: String) throws {
    let lists = try BuiltLists("\(entry)\n192.0.2.1\n")
    #expect(lists.skipped == ["addressRange 1 @1"])
    #expect(lists.report.rangeCount == 0)
  }

  @Test(arguments: ["/33", "/024x", "/+4", "/24/", "/1234"])
  func `what is no length of a range is a path`(path: String) throws {
    let lists = try BuiltLists("192.0.2.0\(path)\n")
    #expect(lists.report.rangeCount == (path == "/24/" ? 1 : 0))
  }

  @Test func `in squidGuard's files a range is a path`() throws {
    let files = ["tree/x/domains": "192.0.2.0/24\n2001:db8::/32\n"]
    let lists = try BuiltLists(files: files) { [ListSource(name: "tree", path: "\($0)/tree")] }
    #expect(lists.report.rangeCount == 0)
    #expect(lists.entries("192.0.2.0", "/24/x") == ["192.0.2.0/24"])
    #expect(lists.entries("192.0.2.1").isEmpty)
    #expect(lists.entries("2001:db8::", "/32") == ["2001:db8::/32"])
  }

  @Test func `an allow list of a range wins over a listed address`() throws {
    let lists = try BuiltLists(files: ["bad": "192.0.2.1\n", "good": "192.0.2.0/24\n"]) { folder in
      [
        ListSource(name: "bad", path: "\(folder)/bad", category: "bad"),
        ListSource(name: "good", path: "\(folder)/good", power: .allow),
      ]
    }
    #expect(lists.verdict("192.0.2.1").isAllowed)
    #expect(lists.categories("192.0.2.1").isEmpty)
  }
}
