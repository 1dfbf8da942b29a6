import Markup
import Testing

struct DefangedTests {
  @Test(arguments: [
    ("bet365.com", "bet365[.]com"), ("192.0.2.7", "192[.]0[.]2[.]7"), ("printer", "printer"),
    ("", ""), ("..", "[.][.]"),
  ])
  func `each dot of a host is bracketed`(host: String, expected: String) {
    #expect(Defanged.host(host) == expected)
  }

  @Test(arguments: [
    ("https://example.org/a.html?q=1", "hxxps://example[.]org/a[.]html?q=1"),
    ("HTTP://example.org", "hxxp://example[.]org"),
    ("ftp://example.org", "ftp[:]//example[.]org"),
    ("javascript:alert(1)", "javascript[:]alert(1)"),
    ("example.org:443", "example[.]org:443"),
    ("http://a.example/?u=https://b.example", "hxxp://a[.]example/?u=https[:]//b[.]example"),
    ("example.org/x", "example[.]org/x"),
  ])
  func `a URL is no link any more`(url: String, expected: String) {
    #expect(Defanged.url(url) == expected)
  }

  @Test(arguments: [
    ("how to open bet365.com at school", "how to open bet365[.]com at school"),
    ("see https://example.org/a now", "see hxxps://example[.]org/a now"),
    ("what is 3.14. and then?", "what is 3.14. and then?"),
    ("two  blanks", "two  blanks"),
  ])
  func `only words that look like links change in free text`(text: String, expected: String) {
    #expect(Defanged.text(text) == expected)
  }

  @Test(arguments: [
    ("St.John http://a.example", "St.John hxxp://a[.]example"),
    ("hxxps://a[.]example", "hxxps://a[.]example"), ("vigil.json5", "vigil.json5"),
  ])
  func `a name keeps its dots and loses its links`(text: String, expected: String) {
    #expect(Defanged.links(text) == expected)
  }
}
