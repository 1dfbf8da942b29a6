import TestSupport
import Testing
import Vocabulary

struct UserNameTests {
  @Test(arguments: [
    ("jdoe", "jdoe"), ("SCHOOL\\JDoe", "jdoe"), ("SCHOOL\\\\JDoe", "jdoe"),
    ("jdoe@school.example.org", "jdoe"), ("SCHOOL\\jdoe@EXAMPLE.ORG", "jdoe"),
    ("CN=jdoe,OU=Year 9,DC=example,DC=org", "jdoe"), ("cn=Doe\\, Jane,OU=Staff", "doe, jane"),
    ("uid=jdoe,ou=people", "jdoe"), ("school%5cjdoe", "jdoe"), ("school%5Cj%20doe", "j doe"),
    ("\"SCHOOL\\jdoe\"", "jdoe"), ("SCHOOL\\\"jdoe\"", "jdoe"), ("  jdoe \t", "jdoe"),
    ("'jdoe'", "jdoe"), ("ÉLODIE", "élodie"), ("%C3%89lodie", "élodie"), ("%C9lodie", "élodie"),
    ("100%", "100%"), ("a@b@c", "a"), ("@jdoe", "jdoe"), ("o'brien", "o'brien"),
    ("jd\u{0}oe\u{1B}", "jdoe"),
  ])
  func `each way of writing a name gives one spelling`(text: String, expected: String) {
    #expect(UserName.normalised(text) == expected)
  }

  @Test(arguments: [
    "", "-", " - ", "N/A", "(null)", "NULL", "None", "(empty)", "\"\"", "Unknown (SSO failed)",
    "unknown", "SCHOOL\\", "SCHOOL\\-", "@", "CN=,OU=Staff", "anonymous", "%20",
  ])
  func `words for nobody give no name`(text: String) {
    #expect(UserName.normalised(text) == "")
  }

  @Test(arguments: ["none-such", "nulla", "-a", "unknowns", "ann onymous"])
  func `a name that only looks like a word for nobody stays`(text: String) {
    #expect(UserName.normalised(text) == text)
  }

  @Test func `bytes that are no UTF-8 are read as Latin-1`() {
    let bytes: [UInt8] = [0x53, 0x5C, 0xC9, 0x6C, 0x6F]
    let name = unsafe bytes.withUnsafeBufferPointer { unsafe UserName.normalised($0) }
    #expect(name == "élo")
  }

  @Test func `a name of any length is cut, without a trap`() {
    #expect(UserName.normalised(String(repeating: "x", count: 100_000)).count == 256)
    #expect(UserName.normalised(String(repeating: "%25", count: 30_000)) != "x")
  }

  @Test(arguments: [7, 1999, 20_260_316] as [UInt64])
  func `the spelling of a spelling is itself, for random names`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("aZ9é%25cC\\@=,\"' -\u{7F}CNcn()/\u{0}")
    for _ in 0..<2000 {
      let length = Int.random(in: 0...20, using: &random)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &random) ?? "a" })
      let once = UserName.normalised(text)
      #expect(UserName.normalised(once) == once, "seed \(seed): \(text.debugDescription)")
    }
  }
}
