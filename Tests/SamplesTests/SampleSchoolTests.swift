import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Samples

struct SampleSchoolTests {
  @Test func `writes the same bytes on every machine`() throws {
    let school = try WrittenSchool(days: 2, people: 12, seed: 20_260_302)
    let digests = try school.names.map { name in
      "\(SHA256.hex(SHA256.hash(try school.bytes(of: name))))  \(name)\n"
    }
    let difference = ExpectedFile.difference(
      digests.joined(), from: Checkout.path("Tests/SamplesTests/Expected/digests.txt"))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `writes another school for another seed`() throws {
    let first = try WrittenSchool(days: 1, people: 12, seed: 1)
    let second = try WrittenSchool(days: 1, people: 12, seed: 2)
    for name in ["truth.json5", "directory.csv"] + SampleFormat.allCases.map(\.path) {
      #expect(try first.bytes(of: name) != second.bytes(of: name), "\(name)")
    }
  }

  @Test func `begins a long school as it begins a short one`() throws {
    let short = try WrittenSchool(days: 1, seed: 5)
    let long = try WrittenSchool(days: 3, seed: 5)
    for format in SampleFormat.allCases {
      let lines = try short.lines(of: format)
      // Tunnels of the evening may end on the next day.
      let whole = Set(try long.lines(of: format))
      #expect(!lines.isEmpty)
      #expect(lines.allSatisfy(whole.contains), "\(format)")
    }
  }

  @Test func `logs in the order of time, over the change of the clocks`() throws {
    let school = try WrittenSchool(days: 30, people: 12, size: 2_000_000)
    let squid = try school.lines(of: .squid).compactMap { Double($0.prefix(14)) }
    #expect(squid.count > 1000)
    #expect(squid == squid.sorted())
    let fortigate = try school.lines(of: .fortigate).map { line in
      try #require(line.firstRange(of: "eventtime=").map { line[$0.upperBound...].prefix(13) })
    }
    #expect(fortigate.count > 500)
    #expect(fortigate == fortigate.sorted())
    let dns = try school.lines(of: .dnsmasq).map { line in
      let parts = line.split(separator: " ")
      return "\(parts[0] == "Mar" ? 3 : 4)-\(parts[1].count)-\(parts[1]) \(parts[2])"
    }
    #expect(dns.count > 1000)
    #expect(dns == dns.sorted())
  }

  @Test(arguments: SampleFormat.allCases)
  func `writes one log alone, and a truth that it can show`(format: SampleFormat) throws {
    let school = try WrittenSchool(days: 5, people: 40, formats: [format], size: 300_000)
    let logs = try school.names.filter { $0.hasSuffix(".log") }
    #expect(logs == [format.path])
    let truth = String(decoding: try school.bytes(of: "truth.json5"), as: UTF8.self)
    for other in SampleFormat.allCases {
      #expect(truth.contains("\"\(other.source)\"") == (other == format))
    }
  }

  @Test(arguments: [300_000, 3_000_000])
  func `becomes about as large as it is wanted`(size: Int) throws {
    let school = try WrittenSchool(days: 6, people: 30, size: size)
    let total = school.summary.logs.reduce(0) { $0 + $1.bytes }
    #expect((size * 3 / 4...size * 5 / 4).contains(total), "\(total)")
  }

  @Test func `keeps the truth when only the size is another`() throws {
    let small = try WrittenSchool(seed: 3)
    let large = try WrittenSchool(seed: 3, size: 2_000_000)
    let truths = try [small, large].map { school in
      String(decoding: try school.bytes(of: "truth.json5"), as: UTF8.self)
        .prefix { $0 != "]" }
    }
    #expect(truths[0] == truths[1])
  }

  @Test func `tells how many lines and bytes there are`() throws {
    let school = try WrittenSchool()
    #expect(school.summary.logs.map(\.path) == SampleFormat.allCases.map(\.path))
    for log in school.summary.logs {
      let bytes = try school.bytes(of: log.path)
      #expect(bytes.count == log.bytes)
      #expect(bytes.count { $0 == UInt8(ascii: "\n") } == log.lines)
    }
  }

  @Test func `refuses a folder that holds something`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "note.txt")
    let order = SampleOrder(days: 1, people: 12, seed: 1)
    #expect(throws: Complaint.self) { try SampleSchool(order).write(to: folder.path) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["note.txt"])
  }

  @Test func `names no host but those of the lists and of examples`() throws {
    let school = try WrittenSchool(days: 5, people: 60, seed: 9, size: 2_000_000)
    let entries = Set(SiteTable.listed.flatMap(\.entries))
    var hosts: Set<Substring> = []
    for line in try school.lines(of: .squid) {
      let address = line.split(separator: " ")[6]
      hosts.insert(
        try #require(address.replacing("https://", with: "").split(separator: "/").first))
    }
    for line in try school.lines(of: .dnsmasq) {
      let words = line.split(separator: " ")
      hosts.insert(words[words[4] == "gravity" ? 6 : 5])
    }
    #expect(hosts.count > 50)
    for host in hosts {
      let name = host.split(separator: ":")[0]
      let isListed = entries.contains { name == $0 || name.hasSuffix(".\($0)") }
      let isExample = name.hasSuffix("example.org") || name.hasSuffix(".example")
      #expect(isListed || isExample, "\(name)")
    }
  }
}
