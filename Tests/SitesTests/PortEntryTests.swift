import Sites
import Testing
import Vocabulary

struct PortEntryTests {
  private let lists: BuiltLists

  init() throws {
    lists = try BuiltLists(
      """
      proxy.example:8080
      www.cast.example:8000/Live
      http://plain.example:80/a
      https://secure.example:443
      ftp://files.example:21/
      odd.example:443/attachments
      http://crossed.example:443/
      192.0.2.1:3128
      """)
  }

  @Test(arguments: [
    ("proxy.example", "", 8080, ["proxy.example:8080"]),
    ("www.proxy.example", "/x", 8080, ["proxy.example:8080"]),
    ("a.proxy.example", "", 8080, []), ("proxy.example", "", 80, []),
    ("proxy.example", "", 808, []),
    ("cast.example", "/live/2", 8000, ["cast.example:8000/live"]),
    ("cast.example", "/lives", 8000, []), ("cast.example", "", 8000, []),
    ("cast.example", "/live", 80, []), ("plain.example", "/a", 8080, ["plain.example/a"]),
    ("www.secure.example", "", 8443, ["secure.example"]),
    ("files.example", "", 80, ["files.example"]),
    ("odd.example", "/attachments/1", 443, ["odd.example:443/attachments"]),
    ("odd.example", "/attachments/1", 80, []), ("crossed.example", "", 80, []),
    ("crossed.example", "", 443, ["crossed.example:443"]),
    ("192.0.2.1", "", 3128, ["192.0.2.1:3128"]),
  ])
  func `an entry with a port holds for this port`(
    host: String, path: String, port: UInt16, entries: [String]
  ) {
    #expect(lists.entries(host, path, port: port) == entries)
    let verdict = lists.index.verdict(
      ofHost: Array(host.utf8).span, path: Array(path.utf8).span, port: port)
    #expect(verdict.categories.isEmpty == entries.isEmpty)
  }

  @Test
  func `where no port is known no entry with a port holds, and the host asks for each address`() {
    #expect(lists.entries("proxy.example").isEmpty)
    #expect(lists.verdict("proxy.example").hasURLEntries)
    #expect(lists.verdict("www.proxy.example").hasURLEntries)
    #expect(!lists.verdict("a.proxy.example").hasURLEntries)
    #expect(!lists.verdict("secure.example").hasURLEntries)
  }

  @Test(arguments: [
    ("proxy.example:8080", true), ("http://proxy.example:8080/x", true), ("proxy.example", false),
    ("http://proxy.example/", false), ("https://odd.example/attachments", true),
    ("http://odd.example/attachments", false), ("odd.example/attachments", false),
    ("odd.example:443", false), ("crossed.example:443", true), ("https://crossed.example", true),
  ])
  func `a lookup takes the port that is written, else the scheme's`(text: String, isListed: Bool) {
    #expect(lists.index.lookup(text).categories == (isListed ? ["listed"] : []))
  }

  @Test(arguments: [
    "proxy.example:0", "proxy.example:65536", "proxy.example:999999999999999999999",
  ])
  func `what is no port is left out`(entry: String) throws {
    let lists = try BuiltLists("\(entry)\nx.example\n")
    #expect(lists.skipped == ["notAName 1 @1"])
  }

  @Test func `entries with a port count as such, and mark their host once`() {
    #expect(lists.index.summary.addressCount == 6)
    #expect(lists.report.nameCount == 6 + 6 + 2)
  }
}
