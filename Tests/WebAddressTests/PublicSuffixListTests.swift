import TestSupport
import Testing
import Vocabulary
import WebAddress

struct PublicSuffixListTests {
  private let list = PublicSuffixList(
    text: """
      // ===BEGIN ICANN DOMAINS===
      com
      uk
      co.uk
      *.sch.uk
      *.isle   // an island that sells the third level
      !town.isle
      example
      公司.cn
      cn
      рф
      // ===END ICANN DOMAINS===
      // ===BEGIN PRIVATE DOMAINS===
      blogs.example
      *.cloud.example
      \r
      """)

  @Test(arguments: [
    // One rule.
    ("com", "com"), ("shop.com", "shop.com"), ("www.shop.com", "shop.com"),
    ("a.b.shop.com", "shop.com"),
    // Rules of two levels.
    ("co.uk", "co.uk"), ("shop.co.uk", "shop.co.uk"), ("www.shop.co.uk", "shop.co.uk"),
    ("gov.uk", "gov.uk"), ("www.gov.uk", "gov.uk"),
    // Wildcards: the level below is a suffix, the one below that is a site.
    ("kent.sch.uk", "kent.sch.uk"), ("oak.kent.sch.uk", "oak.kent.sch.uk"),
    ("www.oak.kent.sch.uk", "oak.kent.sch.uk"), ("sch.uk", "sch.uk"),
    ("isle", "isle"), ("north.isle", "north.isle"), ("shop.north.isle", "shop.north.isle"),
    // Exceptions.
    ("town.isle", "town.isle"), ("www.town.isle", "town.isle"), ("a.b.town.isle", "town.isle"),
    // The private part, and a wildcard whose parent is no suffix.
    ("blogs.example", "blogs.example"), ("zoe.blogs.example", "zoe.blogs.example"),
    ("www.zoe.blogs.example", "zoe.blogs.example"), ("cloud.example", "cloud.example"),
    ("eu.cloud.example", "eu.cloud.example"), ("app.eu.cloud.example", "app.eu.cloud.example"),
    // No rule: the last label is the suffix.
    ("unlisted", "unlisted"), ("shop.unlisted", "shop.unlisted"), ("a.b.unlisted", "b.unlisted"),
    // Names beyond ASCII match as browsers write them.
    ("xn--55qx5d.cn", "xn--55qx5d.cn"), ("www.shop.xn--55qx5d.cn", "shop.xn--55qx5d.cn"),
    ("www.shop.xn--p1ai", "shop.xn--p1ai"),
    // Addresses are themselves, and so is what ends in a number.
    ("192.0.2.1", "192.0.2.1"), ("2001:db8::1", "2001:db8::1"), ("0.0.0.0", "0.0.0.0"),
    ("::ffff:192.0.2.1", "::ffff:192.0.2.1"), ("a.192.0.2.1", "a.192.0.2.1"),
    // Look-alikes of a suffix, and odd hosts.
    ("xco.uk", "xco.uk"), ("a.xco.uk", "xco.uk"), ("", ""), (".shop.com", "shop.com"),
    ("..", ".."),
  ])
  func `finds the registrable domain`(host: String, expected: String) {
    #expect(list.registrableDomain(of: host) == expected)
  }

  @Test func `counts its rules`() {
    #expect(list.ruleCount == 12)
  }

  @Test(arguments: [
    Self.whole, Self.whole.replacing("\n", with: "\r\n"), "\u{FEFF}" + Self.whole,
    Self.whole.replacing("com\n", with: "COM  and what else stands in the line\n"),
    "// VERSION: x\n\n" + Self.whole + "\n",
  ])
  func `takes a whole list as it comes`(text: String) throws {
    let folder = try TemporaryFolder()
    let list = try PublicSuffixList(path: folder.write(text, to: "list.dat"))
    #expect(list.registrableDomain(of: "www.shop.co.uk") == "shop.co.uk")
    #expect(list.registrableDomain(of: "www.shop.com") == "shop.com")
  }

  private static let whole = """
    // ===BEGIN ICANN DOMAINS===
    com
    co.uk
    // ===END ICANN DOMAINS===
    // ===BEGIN PRIVATE DOMAINS===
    blogs.example
    // ===END PRIVATE DOMAINS===

    """

  @Test(arguments: [
    ("<!doctype html>\n<p>not here</p>\n", 1), ("", 1), ("// only a comment\n", 1), ("\n\n", 1),
    ("\n  <html>\n<p>not here</p>\n", 2), ("com\nco.uk\n<html>", 3), ("com\r\n\r\na:b\r\n", 3),
    ("{\"error\": \"not found\"}", 1),
    // A list of another kind.
    ("com\nco.uk\n", 1), ("com\n!\n", 2), ("com\n*.\n", 2), ("com\nc\u{7F}\n", 2),
  ])
  func `complains of a file that is no list`(text: String, line: Int) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "list.dat")
    #expect(
      throws: Complaint(
        file: path, line: line, what: "this is not a public suffix list",
        mend: "sudo apt-get install publicsuffix, or name a list with publicSuffixList")
    ) { try PublicSuffixList(path: path) }
  }

  @Test func `complains of a list that is cut anywhere behind its first rule`() throws {
    let folder = try TemporaryFolder()
    let text = Self.whole.dropLast()
    for length in Self.whole.prefix(while: { $0 != "c" }).count + 3..<text.count {
      let path = try folder.write(String(text.prefix(length)), to: "list.dat")
      let complaint = #expect(throws: Complaint.self) { try PublicSuffixList(path: path) }
      #expect(complaint?.what.hasPrefix("the public suffix list is cut short") == true)
      #expect(complaint?.mend.hasPrefix("fetch it again") == true)
    }
    let tail = try folder.write(String(Self.whole.dropFirst(30)), to: "list.dat")
    #expect(throws: Complaint.self) { try PublicSuffixList(path: tail) }
  }

  @Test(arguments: [
    "WWW.Shop.公司.CN.", "www.shop.xn--55qx5d.cn", "www。shop。公司。cn", "www.shop.%E5%85%AC%E5%8F%B8.cn",
    "www.shop.公司.cn:443", "ｗｗｗ.ＳＨＯＰ.公司.cn",
  ])
  func `finds it in any spelling of a host`(host: String) {
    #expect(
      list.registrableDomain(of: HostName.normalised(host)) == "shop.xn--55qx5d.cn", "\(host)")
  }

  @Test func `a missing list says which package holds it`() {
    #expect(
      throws: Complaint(
        file: "/nowhere/list.dat", what: "the public suffix list cannot be read",
        mend: "sudo apt-get install publicsuffix, or name a list with publicSuffixList")
    ) { try PublicSuffixList(path: "/nowhere/list.dat") }
  }
}
