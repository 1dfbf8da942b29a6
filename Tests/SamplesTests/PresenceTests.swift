import CivilTime
import Testing
import Vocabulary

@testable import Samples

/// People of a complete school are at one device at a time, but for those who take others' names.
struct PresenceTests {
  @Test func `shows nobody at two computers at once, but for names that others took`() throws {
    let people = 150
    let school = try WrittenSchool(days: 10, people: people, seed: 8, depth: .complete)
    let taken = try Self.takenNames(days: 10, people: people, seed: 8)
    var last: [String: (start: Double, client: Substring)] = [:]
    var clashes = 0
    var moves = 0
    var requests: [(start: Double, client: Substring, user: String)] = []
    let lines = try school.lines(of: .squid)
    for line in lines {
      let fields = line.split(separator: " ")
      guard fields[7] != "-", let end = Double(fields[0]), let length = Double(fields[1]) else {
        continue
      }
      let user = UserName.normalised(fields[7].replacing("\\\\", with: "\\"))
      if user.hasPrefix("class-") || taken.contains(user) { continue }
      requests.append((end - length / 1000, fields[2], user))
    }
    for request in requests.sorted(by: { $0.start < $1.start }) {
      if let before = last[request.user], before.client != request.client {
        moves += 1
        if request.start - before.start < 60 { clashes += 1 }
      }
      last[request.user] = (request.start, request.client)
    }
    #expect(moves >= 20, "people do change from their computers to shared laptops")
    #expect(clashes == 0)
  }

  /// The names that somebody else signed in with.
  private static func takenNames(days: Int, people: Int, seed: UInt64) throws -> Set<String> {
    let order = SampleOrder(days: days, people: people, seed: seed, depth: .complete)
    let roll = Roll(people: people, seed: seed)
    let zone = try SchoolZone(identifier: "Europe/London")
    var names: Set<String> = []
    for number in 0..<days {
      let day = SchoolDay(
        order.firstDay.advanced(days: number), zone: zone, depth: order.depth)
      for activity in NotableDay(day, roll: roll, order: order).activities {
        guard case .underOtherName = activity.route else { continue }
        for visit in activity.parts.flatMap(\.visits) { names.insert(visit.user) }
      }
    }
    return names
  }
}
