import Policy
import TestSupport
import Testing
import Vocabulary

/// A school whose proxy shows tunnels only, so that times are all that tells: the bars for what is
/// left out and what stays.
struct NoiseSchoolTests {
  private typealias School = InventedSchool

  /// One request of the script: who made it, when, for what, and whether somebody opened it.
  private struct Request {
    var client: String
    var time: Int64
    var host: String
    var isPage: Bool
  }

  private static let pages = (0..<40).map { "page\($0).casino\($0).example" }
  private static let widgets = (0..<25).map { "widget\($0).bets\($0).example" }

  /// A day of people who open pages, some of listed sites, that embed parts of listed sites; with
  /// telemetry at even intervals on a third of the devices.
  private static func day(devices: Int, seed: UInt64) -> [Request] {
    var random = SeededRandom(seed: seed)
    var requests: [Request] = []
    let start = Int64(School.day.number) * 86_400_000 + 32_400_000
    for device in 0..<devices {
      let client = "10.0.\(device / 200).\(device % 200)"
      if device % 3 == 0 {
        let phase = Int64.random(in: 0..<45_000, using: &random)
        for beat in 0..<480 {
          requests.append(
            Request(
              client: client, time: start + phase + Int64(beat) * 45_000,
              host: "telemetry.example.org", isPage: false))
        }
      }
      var time = start + Int64.random(in: 0..<600_000, using: &random)
      for _ in 0..<120 {
        // From a glance of seven seconds to some minutes of reading.
        time += Int64.random(in: 7000...200_000, using: &random)
        let isListed = Int.random(in: 0..<12, using: &random) == 0
        let host = isListed ? pages.randomElement(using: &random) : "site\(device % 50).example.org"
        requests.append(Request(client: client, time: time, host: host ?? "", isPage: true))
        for _ in 0..<Int.random(in: 0...4, using: &random) {
          let later = Int64.random(in: 60...3500, using: &random)
          let widget = widgets.randomElement(using: &random) ?? ""
          requests.append(
            Request(client: client, time: time + later, host: widget, isPage: false))
        }
      }
    }
    return requests
  }

  /// The requests as facts of single visits; those of unlisted hosts show in the bursts alone.
  private static func facts(_ requests: [Request], _ school: School) -> [JudgedFact] {
    let bursts = BurstIndex(
      requests.map {
        Burst(source: "proxy", device: device($0.client), start: $0.time, end: $0.time)
      })
    return requests.filter { !$0.host.hasSuffix("example.org") }.map { request in
      let minute = request.time / 60_000
      var signs = RequestSigns()
      signs.first = Int32(request.time % 60_000)
      signs.seconds = 1 << UInt64(request.time % 60_000 / 1000)
      signs.device = device(request.client)
      var judged = school.fact(0, nil, client: request.client, host: request.host)
      judged.fact.key.minute = Int32(minute)
      judged.fact.signs = signs
      judged.lead = bursts.lead(of: judged.fact)
      return judged
    }
  }

  private static func device(_ client: String) -> Int64 {
    client.split(separator: ".").reduce(0) { $0 * 256 + (Int64($1) ?? 0) }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `of tunnels alone, embedded requests go and pages stay`(seed: UInt64) throws {
    let school = try School()
    var companions = Companions()
    var counts = (pages: 0, lostPages: 0, parts: 0, leftParts: 0)
    // The first day is only learned from.
    for day in 0..<2 {
      let facts = Self.facts(Self.day(devices: 60, seed: seed * 10 + UInt64(day)), school)
      companions.add(Companions.counts(of: facts))
      guard day > 0 else { continue }
      for isPage in [true, false] {
        let asked = facts.filter { $0.fact.key.host.hasPrefix("page") == isPage }
        let result = Judge.events(of: asked, policy: school.policy, companions: companions)
        if isPage {
          counts.pages += asked.count
          counts.lostPages += result.backgroundVisits
        } else {
          counts.parts += asked.count
          counts.leftParts += asked.count - result.backgroundVisits
        }
      }
    }
    #expect(counts.pages > 300 && counts.parts > 5000, "\(counts)")
    #expect(counts.lostPages * 50 <= counts.pages, "seed \(seed): \(counts)")
    #expect(counts.leftParts * 20 <= counts.parts, "seed \(seed): \(counts)")
  }
}
