import Testing
import WebAddress

struct HostSuffixesTests {
  private func suffixes(of host: String) -> [String] {
    let bytes = Array(host.utf8)
    var result: [String] = []
    var suffixes = HostSuffixes(of: bytes.span)
    while let suffix = suffixes.next(of: bytes.span) {
      result.append(String(decoding: bytes[suffix.start...], as: UTF8.self))
    }
    return result
  }

  @Test func `a host has itself and its parents, on label borders only`() {
    #expect(suffixes(of: "www.example.org") == ["org", "example.org", "www.example.org"])
    #expect(suffixes(of: "org") == ["org"])
    #expect(suffixes(of: "").isEmpty)
  }

  @Test func `an address, and what ends in a number, has only itself`() {
    #expect(suffixes(of: "7.192.0.2.1") == ["7.192.0.2.1"])
    #expect(suffixes(of: "2001:db8::192.0.2.1") == ["2001:db8::192.0.2.1"])
    #expect(suffixes(of: "192.0.2.1") == ["192.0.2.1"])
  }

  @Test func `a parent's hash is the same below every host`() {
    func hashes(_ host: String) -> [UInt64] {
      let bytes = Array(host.utf8)
      var result: [UInt64] = []
      var suffixes = HostSuffixes(of: bytes.span)
      while let suffix = suffixes.next(of: bytes.span) { result.append(suffix.hash.value) }
      return result
    }
    #expect(hashes("a.example.org").prefix(2) == hashes("b.c.example.org").prefix(2))
    #expect(Set(hashes("a.example.org") + hashes("b.example.org")).count == 4)
  }
}
