import Sites
import Testing
import Vocabulary

struct ListSyntaxTests {
  @Test func `the rows stand in the order of their names`() {
    #expect(listTable.map(\.name) == listTable.map(\.name).sorted())
    #expect(Set(listTable.map(\.name)).count == listTable.count)
  }

  @Test(arguments: [
    "bet.example", "BET.Example", "bet.example.", ".bet.example", "*.bet.example",
    "bet.example \t", "  bet.example", "bet.example\r", "\u{FEFF}bet.example",
    "bet.example # a comment", "https://bet.example:443", "http://bet.example/",
    "https://bet.example",
    "bet.example/", "other.example bet.example",
  ])
  func `a plain list's entry is read however it is written`(line: String) throws {
    let lists = try BuiltLists(line + "\n")
    #expect(lists.skipped.isEmpty)
    #expect(lists.index.evidence(host: "www.bet.example").map(\.entry) == ["bet.example"])
  }

  @Test(arguments: [
    ("bücher.example", "xn--bcher-kva.example"), ("BÜCHER.example/Neu", "xn--bcher-kva.example"),
    ("a_b.example", "a_b.example"), ("w-w-i-s-.example", "w-w-i-s-.example"),
    ("xn--bcher-kva.example", "xn--bcher-kva.example"), ("*.рф", "shop.xn--p1ai"),
    (".buzz", "any.buzz"), ("0.0.0.0.bet.example", "0.0.0.0.bet.example"),
    ("[2001:DB8::1]", "2001:db8::1"), ("2001:db8::1", "2001:db8::1"),
  ])
  func `odd names are read in the form that logs have`(line: String, host: String) throws {
    #expect(try BuiltLists(line).categories(host, "/neu") == ["listed"])
  }

  @Test func `what a plain list holds besides is skipped with reason and place`() throws {
    let long = String(repeating: "a", count: 64)
    let lists = try BuiltLists(
      """
      # comment
      ! comment
      // comment
      ; comment

      good.example
      word
      ||adblock.example^
      a..b
      \(long).example
      192.0.2.0/0
      192.0.2.300
      ban*.example
      who@mail.example
      192.0.2.1/421
      \u{1}
      """)
    #expect(
      lists.skipped == [
        "addressRange 1 @11", "nameTooLong 1 @10", "notAName 4 @8,9,12", "singleLabel 1 @7",
        "wildcard 1 @13",
      ])
    #expect(lists.report.entryCount == 2)
  }

  @Test func `a hosts file is read with its sinks, comments and local names`() throws {
    let lists = try BuiltLists(
      """
      # a hosts file
      127.0.0.1 localhost localhost.localdomain
      ::1 ip6-localhost
      255.255.255.255 broadcasthost
      0.0.0.0 0.0.0.0
      0.0.0.0 one.example
      127.0.0.1\ttwo.example www.two.example  ## phishing
      :: three.example
      10.0.0.5 intranet.example
      0.0.0.0 192.0.2.1\r
      0.0.0.0 Four.Example. # 0.0.0.0 not.example
      nonsense here
      """, syntax: nil)
    #expect(
      lists.skipped == [
        "localName 4 @2,2,3", "notAName 1 @12", "otherAddress 1 @9",
      ])
    for host in ["one", "www.two", "three", "four"] {
      #expect(lists.categories("\(host).example") == ["listed"], "\(host)")
    }
    #expect(lists.categories("192.0.2.1") == ["listed"])
    #expect(lists.categories("not.example").isEmpty)
    #expect(lists.categories("0.0.0.0").isEmpty)
    #expect(lists.categories("localhost").isEmpty)
  }

  @Test func `a hosts file of one line is read`() throws {
    let lists = try BuiltLists("0.0.0.0 one.example 0.0.0.0 two.example", syntax: nil)
    #expect(lists.report.entryCount == 2)
    #expect(lists.categories("two.example") == ["listed"])
  }

  @Test(arguments: [
    ("0.0.0.0 a.example\n# x\n0.0.0.0 b.example\n", "0.0.0.0 a.example"),
    ("a.example\nb.example\nwww\n", "a.example"),
    ("# only\n# comments\n", ""),
    ("192.0.2.1\n192.0.2.2\n", "192.0.2.1"),
  ])
  func `the syntax is found from the content`(text: String, first: String) throws {
    let lists = try BuiltLists(text, syntax: nil)
    let host = first.split(separator: " ").last.map(String.init) ?? "a.example"
    #expect(lists.categories(host) == (first.isEmpty ? [] : ["listed"]))
  }
}
