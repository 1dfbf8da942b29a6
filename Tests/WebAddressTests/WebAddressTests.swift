import TestSupport
import Testing
import WebAddress

struct WebAddressTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var scheme = ""
    var host: String
    var port: Int?
    var path = ""
    var query: String?
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case(
      text: "HTTPS://www.Example.org:8443/a/b?c=d&e", scheme: "https", host: "www.example.org",
      port: 8443, path: "/a/b", query: "c=d&e"),
    Case(text: "example.org:443", host: "example.org", port: 443),
    Case(text: "example.org", host: "example.org"),
    Case(text: "example.org/a", host: "example.org", path: "/a"),
    Case(text: "//example.org/a", host: "example.org", path: "/a"),
    Case(text: "localhost:8080/x", host: "localhost", port: 8080, path: "/x"),
    Case(
      text: "http://[2001:DB8::1]:80/x", scheme: "http", host: "2001:db8::1", port: 80, path: "/x"),
    Case(text: "[2001:db8::1]:443", host: "2001:db8::1", port: 443),
    Case(text: "2001:db8::1", host: "2001:db8::1"),
    Case(
      text: "http://user:p@ss@example.org/", scheme: "http", host: "example.org", path: "/"),
    Case(text: "http://bet.example@example.org", scheme: "http", host: "example.org"),
    Case(text: "http://example.org?q=a/b", scheme: "http", host: "example.org", query: "q=a/b"),
    Case(
      text: "http://example.org/a?", scheme: "http", host: "example.org", path: "/a", query: ""),
    Case(text: "http://example.org/a#b?c", scheme: "http", host: "example.org", path: "/a"),
    Case(
      text: "example.org/go?to=http://example.net/", host: "example.org", path: "/go",
      query: "to=http://example.net/"),
    Case(text: "http://example.org:99999/", scheme: "http", host: "example.org", path: "/"),
    Case(text: "http://example.org:/a", scheme: "http", host: "example.org", path: "/a"),
    Case(
      text: "tunnel://example.org:443/", scheme: "tunnel", host: "example.org", port: 443,
      path: "/"),
    Case(text: " example.org", host: "example.org"),
  ])
  func `takes an address apart`(expected: Case) throws {
    let address = try #require(WebAddress(expected.text))
    #expect(address.scheme == expected.scheme)
    #expect(address.host == expected.host)
    #expect(address.port == expected.port)
    #expect(address.path == expected.path)
    #expect(address.query == expected.query)
  }

  @Test(arguments: [
    "", "/", "http://", "http:///path", "error:invalid-request", "urn:isbn:1",
    "mailto:a@example.org",
    "data:text/html,x", "?q=x", "#x", "http://:80/", "http://[]/", ":443",
  ])
  func `an address without a host is none`(text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test func `joins path and query as they were`() throws {
    #expect(try #require(WebAddress("http://example.org/a?b=c")).pathAndQuery == "/a?b=c")
    #expect(try #require(WebAddress("http://example.org/a?")).pathAndQuery == "/a?")
    #expect(try #require(WebAddress("http://example.org/a")).pathAndQuery == "/a")
  }

  @Test(arguments: 1...20)
  func `the parts of any bytes lie inside them and in order`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("ab.:/?#@[]%1".utf8) + [0, 0xFF]
    for _ in 0..<500 {
      let count = Int.random(in: 0..<24, using: &random)
      let text = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      guard let parts = AddressParts(text.span) else { continue }
      let borders = [
        parts.scheme.lowerBound, parts.scheme.upperBound, parts.host.lowerBound,
        parts.host.upperBound, parts.port.lowerBound, parts.port.upperBound,
        parts.path.lowerBound, parts.path.upperBound, parts.query.lowerBound,
        parts.query.upperBound,
      ]
      #expect(borders == borders.sorted(), "seed \(seed), \(text)")
      #expect(borders[0] >= 0 && borders[9] <= count, "seed \(seed), \(text)")
    }
  }
}
