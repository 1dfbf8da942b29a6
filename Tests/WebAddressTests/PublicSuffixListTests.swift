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
    // Addresses are themselves.
    ("192.0.2.1", "192.0.2.1"), ("2001:db8::1", "2001:db8::1"),
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

  @Test func `reads a list from a file`() throws {
    let folder = try TemporaryFolder()
    let list = try PublicSuffixList(path: folder.write("com\nco.uk\n", to: "list.dat"))
    #expect(list.registrableDomain(of: "www.shop.co.uk") == "shop.co.uk")
  }

  @Test(arguments: ["<!doctype html>\n<p>not here</p>\n", "", "// only a comment\n"])
  func `complains of a file that is no list`(text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "list.dat")
    let complaint = #expect(throws: Complaint.self) { try PublicSuffixList(path: path) }
    #expect(complaint?.what == "this is not a public suffix list")
  }

  @Test func `a missing list says which package holds it`() {
    #expect(
      throws: Complaint(
        file: "/nowhere/list.dat", what: "the public suffix list cannot be read",
        mend: "sudo apt-get install publicsuffix, or name a list with publicSuffixList")
    ) { try PublicSuffixList(path: "/nowhere/list.dat") }
  }
}
