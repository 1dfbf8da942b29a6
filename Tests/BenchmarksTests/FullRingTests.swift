import Sites
import TestSupport
import Testing
import Vocabulary

@testable import Benchmarks

struct FullRingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The data of full size, but small.
  private func data() throws -> FullData {
    for name in ["squid1g.log", "dnsmasq1g.log", "ref", "bl5m.idx"] {
      try folder.write("", to: name)
    }
    try folder.write(
      "example.org\nbet.example.org\n192.0.2.1\nother.example.com\n", to: "bl5m/games/domains")
    try folder.write("www.example.org\n", to: "bl5m/adult/domains")
    // What the program of the test only says that it builds.
    let source = ListSource(name: "bl5m", path: "\(folder.path)/bl5m")
    _ = try IndexBuilder.build(
      "\(folder.path)/x", from: [source], now: Instant(seconds: 1_773_000_000))
    return try FullData(folder: folder.path)
  }

  private func ring(answers: String = "") throws -> FullRing {
    // Builds nothing, and answers with what the test wrote before.
    let vigil = try folder.write(
      """
      #!/bin/sh
      case "$2" in
        build) echo "full.index: 4 names from 4 entries of 2 lists" ;;
        lookup) cat "\(folder.path)/answers" ;;
      esac
      """, to: "vigil")
    _ = try RunProgram.run("chmod", ["+x", vigil])
    try folder.write(answers, to: "answers")
    _ = try data()
    return FullRing(
      vigil: vigil, runner: ProgramRunner(clock: { 0 }),
      folder: folder.path, nameCount: 90, processorClock: { 0 }, report: { _ in })
  }

  /// The right answers to what is asked.
  private func answers() throws -> [String] {
    _ = try data()
    let lists = try TextLists(folder: "\(folder.path)/bl5m")
    let names = try AskedNames(count: 90, from: lists, seed: FullRing.seed).names
    let categories = try SlowLookup(of: names, in: lists).categories
    return zip(names, categories).map { "\($0)\t\($1.sorted().joined(separator: ","))\t" }
  }

  @Test func `data that is missing is named`() throws {
    let complaint = #expect(throws: Complaint.self) { try FullData(folder: folder.path) }
    #expect(complaint?.file == "\(folder.path)/ref")
  }

  @Test(arguments: [
    ("com\n", true, "2 hosts"),
    ("com\nshop.com\n", false, "1 of 2 hosts other, first www.shop.com"),
    ("<html>\n", false, "this is not a public suffix list"),
  ])
  func `the public suffix list is checked where it is`(
    list: String, isGood: Bool, measured: String
  ) throws {
    var ring = try ring()
    let marks = ["ICANN", "PRIVATE"].flatMap { part in
      ["BEGIN", "END"].map { "// ===\($0) \(part) DOMAINS===\n" }
    }
    try folder.write(
      marks[0] + list + marks[1...].joined(), to: "given/publicsuffix/public_suffix_list.dat")
    try folder.write(
      "checkPublicSuffix('com', null);\ncheckPublicSuffix('www.shop.com', 'shop.com');\n",
      to: "given/publicsuffix/tests/test_psl.txt")
    try ring.checkRealLists("\(folder.path)/given")
    #expect(ring.results.map(\.isGood) == [isGood])
    #expect(ring.results.map(\.measured) == [measured])
  }

  @Test func `lookups that agree with the text pass`() throws {
    var ring = try ring(answers: try answers().map { $0 + "\n" }.joined())
    try ring.checkLists(
      try TextLists(folder: "\(folder.path)/bl5m"), title: "lists", index: "\(folder.path)/x")
    #expect(ring.results.map(\.isGood) == [true, true, true, true])
    #expect(ring.results[0].measured.hasPrefix("4 names from 4 entries of 2 lists; built in"))
    let asked = try answers()
    let listed = asked.count { !$0.hasSuffix("\t\t") }
    #expect(ring.results[2].measured.hasPrefix("\(asked.count) names, \(listed) of them listed"))
    #expect(ring.results[3].measured.hasPrefix("opened in 0.00 ms; "))
  }

  @Test func `one wrong answer fails, and so does a missing one`() throws {
    let right = try answers()
    var wrong = right
    wrong[0] = wrong[0].replacing("\t", with: "\tnews,", maxReplacements: 1)
    for answers in [wrong, right.dropLast()] {
      var ring = try ring(answers: answers.map { $0 + "\n" }.joined())
      try ring.checkLists(
        try TextLists(folder: "\(folder.path)/bl5m"), title: "lists", index: "\(folder.path)/x")
      #expect(ring.results.map(\.isGood) == [true, true, false, true])
      #expect(ring.results[2].measured.hasPrefix("1 of \(right.count) names other, first "))
    }
  }

  @Test func `lists that do not build fail, and the ring goes on`() throws {
    var ring = try ring()
    try folder.write("#!/bin/sh\nexit 2\n", to: "vigil")
    try ring.checkLists(
      try TextLists(folder: "\(folder.path)/bl5m"), title: "lists", index: "\(folder.path)/x")
    #expect(ring.results.map(\.isGood) == [false])
  }

  @Test func `memory has a limit`() throws {
    var ring = try ring()
    ring.addMemory("one", bytes: 64 * 1_048_576 - 1)
    ring.addMemory("two", bytes: 64 * 1_048_576)
    #expect(ring.results.map(\.isGood) == [true, false])
    let line = "FAIL: memory beyond the index, two: 64.0 MiB (below 64.0 MiB)"
    #expect(ring.results[1].line == line)
    #expect(ring.text.hasSuffix("- \(line)\n"))
  }
}
