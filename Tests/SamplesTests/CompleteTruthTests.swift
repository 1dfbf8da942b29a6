import Foundation
import Testing
import Vocabulary

@testable import Samples

/// The truth of a complete school against the other files of its folder.
struct CompleteTruthTests {
  private struct Truth: Decodable {
    struct Event: Decodable {
      var user: String?
      var device: String?
      var actor: String
      var identifiable: Bool
      var relay: Bool?
      var shared: Bool?
      var address: String?
      var name: String?
      var day: String
      var first: String
      var note: String
    }
    struct Decoy: Decodable { var nature: String }
    struct Compromised: Decodable {
      var user: String
      var from: String
      var to: String
    }
    var events: [Event]
    var decoys: [Decoy]
    var compromised: [Compromised]
  }

  /// The texts of one school's files but for the logs of visits, by their paths.
  private static let texts = Result {
    let school = try WrittenSchool(days: 60, people: 160, seed: 6, size: 500_000, depth: .complete)
    let names = ["truth.json5", "devices.csv", "directory.csv"] + IdentityLog.allCases.map(\.path)
    return Dictionary(
      uniqueKeysWithValues: try names.map { name in
        (name, String(decoding: try school.bytes(of: name), as: UTF8.self))
      })
  }

  private static func text(_ name: String) throws -> String {
    try #require(try texts.get()[name])
  }

  private static func truth() throws -> Truth {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try decoder.decode(Truth.self, from: Data(try text("truth.json5").utf8))
  }

  private static func rows(_ name: String) throws -> [[String]] {
    try text(name).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `names nobody behind relays, shared logins and other people's names`() throws {
    let events = try Self.truth().events
    let relayed = events.filter { $0.relay == true }
    #expect(relayed.isEmpty == false)
    for event in relayed {
      #expect(Relay.allCases.map(\.address).contains(event.device ?? ""))
      #expect(!event.identifiable)
    }
    let shared = events.filter { $0.shared == true }
    #expect(shared.isEmpty == false)
    for event in shared {
      #expect(event.user?.hasPrefix("class-") == true && !event.identifiable)
    }
    let others = events.filter { event in
      event.note.contains("password") || event.note.contains("under somebody")
    }
    #expect(others.count >= 3)
    let lent = events.filter { $0.note.contains("lent laptop") }
    #expect(lent.isEmpty == false)
    for event in others + lent { #expect(event.user == nil && !event.identifiable) }
  }

  @Test func `identifies by the register only who had the lease of an allocated laptop`() throws {
    let devices = try Self.rows("devices.csv").dropFirst()
    let leases = try Self.text(IdentityLog.leases.path).split(separator: "\n")
      .filter { $0.contains("DHCPACK") }
    var count = 0
    for event in try Self.truth().events
    where event.note == "gambling on an allocated laptop" && event.identifiable {
      count += 1
      let address = try #require(event.address)
      let own = devices.filter { $0[1] == event.actor && $0[2] <= event.day && event.day <= $0[3] }
      #expect(!own.isEmpty)
      let acks = leases.filter { $0.contains(" \(address) ") }
      #expect(acks.contains { line in own.contains { line.contains($0[0]) } }, "\(event.first)")
    }
    #expect(count >= 2)
  }

  @Test func `identifies by sign-ins only whom they list at that address`() throws {
    let list = try Self.rows(IdentityLog.signIns.path).dropFirst()
    let windows = try Self.rows(IdentityLog.windows.path).dropFirst()
    var count = 0
    for event in try Self.truth().events where event.identifiable {
      let address = event.address ?? ""
      if event.note == "gambling on a laptop whose sign-in is listed" {
        count += 1
        #expect(
          list.contains { row in
            row[0] == event.actor && row[1] == address && row[2] < event.first
              && event.first < row[3]
          }, "\(event.first)")
      }
      if event.note == "a tunnel on a laptop of the domain" {
        count += 1
        #expect(
          windows.contains { row in
            row[1] == "4624" && row[2] == event.actor && row[4] == address
              && row[0] < event.first
          }, "\(event.first)")
      }
    }
    #expect(count >= 4)
  }

  @Test func `gives a leaver's user name on, and names each by the directory`() throws {
    let directory = try Self.rows("directory.csv").dropFirst()
    let repeated = Dictionary(grouping: directory, by: { $0[0] }).values.filter { $0.count > 1 }
    #expect(repeated.count >= 2)
    for rows in repeated {
      #expect(rows.count == 2 && rows[0][1] != rows[1][1])
      #expect(rows[0][6] < rows[1][5], "one leaves before the other starts")
    }
    for event in try Self.truth().events where event.identifiable {
      let row = directory.first { row in
        row[0] == event.actor && row[5] <= event.day && (row[6].isEmpty || event.day <= row[6])
      }
      #expect(row?[1] == event.name, "\(event.first)")
    }
  }

  @Test func `has embedded and background decoys, and registers compromised accounts`() throws {
    let truth = try Self.truth()
    let natures = Dictionary(grouping: truth.decoys, by: \.nature).mapValues(\.count)
    #expect((natures["embedded"] ?? 0) >= 50)
    #expect((natures["background"] ?? 0) >= 1)
    #expect((natures["page"] ?? 0) >= 15)
    #expect(truth.compromised.count >= 4)
    for span in truth.compromised {
      #expect(span.from <= span.to)
      // Within the span nothing is told of the account.
      #expect(
        !truth.events.contains {
          $0.user == span.user && span.from <= $0.day && $0.day <= span.to
        })
    }
  }
}
