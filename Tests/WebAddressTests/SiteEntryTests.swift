import Testing
import Vocabulary
import WebAddress

struct SiteEntryTests {
  @Test(arguments: [
    ("games.example.org", "games.example.org", ""), ("WWW.Example.ORG.", "www.example.org", ""),
    ("https://www.example.org/", "www.example.org", ""),
    ("https://www.Example.org/Games/", "example.org", "/games"),
    ("www.org/x", "www.org", "/x"), ("example.org?a=B&c", "example.org", "/?a=b&c"),
    ("example.org/a#top", "example.org", "/a"), (".example", "example", ""),
    ("bücher.example", "xn--bcher-kva.example", ""), ("192.0.2.7", "192.0.2.7", ""),
    ("http://[2001:DB8::7]/a", "2001:db8::7", "/a"), ("192.0.2.7/429", "192.0.2.7", "/429"),
    ("a_b.example", "a_b.example", ""),
  ])
  func `reads a site as lists do`(text: String, host: String, path: String) throws {
    let entry = try SiteEntry(text)
    #expect(entry.host == host && entry.path == path)
    #expect(entry.description == host + path)
  }

  @Test(arguments: [
    ("", "names no host"), ("mailto:a@example.org", "names no host"),
    ("example.org:8080", "names a port"), ("*.example.org", "has a *"),
    ("a..example", "is no name"), ("exa mple.org", "is no name"), ("1.2.3.4.5", "is no name"),
    (String(repeating: "a", count: 64) + ".example", "is no name"), ("example", "one word"),
    ("192.0.2.0/24", "is a range"), ("[2001:db8::]/64", "is a range"),
    ("example.org" + String(repeating: "/x", count: 17), "too long"),
    ("example.org/" + String(repeating: "x", count: 2_048), "too long"),
  ])
  func `says why a text is no site`(text: String, what: String) {
    let complaint = #expect(throws: Complaint.self) { try SiteEntry(text) }
    #expect(complaint?.what.contains(what) == true, "\(complaint?.what ?? "")")
    #expect(complaint?.mend.isEmpty == false)
  }
}
