import Testing
import Vocabulary

@testable import Settings

/// Logs of leases and sign-ins, the register of devices, relays and the threshold of names.
struct IdentityLogSettingsTests {
  private static let people = """
    directory: "directory.csv", devices: "devices.csv", nameFrom: "confirmed",
    identities: [
      { name: "dhcp", files: ["dhcp.log*"], format: "dnsmasq-dhcp", timeZone: "UTC" },
      { name: "own", files: ["own.csv"], format: "csv", dateOrder: "monthFirst",
        columns: { user: "Login", address: "IP" } },
    ],
    """
  private static let relays = """
    relays: [{ name: "forwarder", addresses: ["10.0.0.10", "FD00::10"] }],
    relayDetection: { users: 9, hosts: 0 },
    dataFolder:
    """

  /// A school with all of it, after a change.
  private func school(_ old: String = "", _ new: String = "") throws -> SchoolSettings {
    var school = SampleSchool()
    _ = try school.replace("directory: \"directory.csv\",", with: Self.people, in: "vigil.json5")
    _ = try school.replace("dataFolder:", with: Self.relays, in: "vigil.json5")
    if !old.isEmpty { _ = try school.replace(old, with: new, in: "vigil.json5") }
    return try school.load()
  }

  @Test func `everything is read`() throws {
    let settings = try school()
    let people = settings.people
    #expect(people.devices?.hasSuffix("/devices.csv") == true)
    #expect(people.nameFrom == .confirmed)
    #expect(people.identities.map(\.name) == ["dhcp", "own"])
    #expect(people.identities.map(\.format) == [.dnsmasqDHCP, .csv])
    #expect(people.identities.map(\.timeZone) == ["UTC", "Europe/London"])
    #expect(people.identities.map(\.dateOrder) == [.dayFirst, .monthFirst])
    #expect(people.identities[1].columns == [.user: "Login", .address: "IP"])
    #expect(
      settings.relays == [
        RelaySettings(name: "forwarder", addresses: ["10.0.0.10", "fd00::10"])
      ])
    #expect(settings.relayDetection == RelayDetection(users: 9, hosts: 0))
  }

  @Test func `without any of it nothing but usual values is there`() throws {
    let settings = try SampleSchool().load()
    #expect(settings.people.identities.isEmpty && settings.people.devices == nil)
    #expect(settings.people.nameFrom == .likely && settings.relays.isEmpty)
    #expect(settings.relayDetection == RelayDetection(users: 5, hosts: 100))
  }

  @Test(arguments: [
    ("\"dnsmasq-dhcp\"", "\"dnsmask-dhcp\"", "cannot stand in \"format\"", "\"dnsmasq-dhcp\""),
    ("\"confirmed\"", "\"sure\"", "cannot stand in \"nameFrom\"", "likely"),
    ("timeZone: \"UTC\"", "timezone: \"UTC\"", "no key \"timezone\"", "\"timeZone\""),
    ("timeZone: \"UTC\"", "timeZone: \"Moon\"", "no time zone", "IANA"),
    ("name: \"own\"", "name: \"dhcp\"", "the log of leases or sign-ins \"dhcp\"", "rename"),
    ("timeZone: \"UTC\"", "columns: {}", "for the format csv only", "leave it out"),
    ("address: \"IP\"", "adress: \"IP\"", "no key \"adress\"", "\"address\""),
    ("\"10.0.0.10\"", "\"dns.example.org\"", "is no address", "10.0.0.10"),
    ("\"forwarder\"", "\"a/b\"", "holds a /", "take it out"),
    ("users: 9", "users: -1", "from 0 to 1000", "write one"),
    ("hosts: 0", "host: 0", "no key \"host\"", "\"hosts\""),
  ])
  func `each fault is told with its mend`(
    old: String, new: String, what: String, mend: String
  ) throws {
    let complaints = #expect(throws: Complaints.self) { _ = try school(old, new) }
    let all = complaints?.all ?? []
    #expect(all.contains { $0.what.contains(what) && $0.mend.contains(mend) }, "\(all)")
  }

  @Test(arguments: [
    ("\"confirmed\"", "\"likely\"", false),
    ("\"10.0.0.10\", ", "", false), ("\"FD00::10\"", "\"FD00::10\", \"10.0.0.11\"", true),
    ("devices: \"devices.csv\",", "", true), ("users: 9", "users: 4", true),
    ("users: 9", "users: 0", false), ("hosts: 0", "hosts: 50", true),
    (", address: \"IP\"", "", true), ("\"Login\"", "\"Account\"", false),
    ("timeZone: \"UTC\"", "timeZone: \"Europe/London\"", false),
  ])
  func `knows whether a change makes Vigil see less`(
    old: String, new: String, seesLess: Bool
  ) throws {
    func fingerprint(_ settings: SchoolSettings) -> SettingsFingerprint {
      SettingsFingerprint(of: settings, salt: [1])
    }
    let before = try fingerprint(school())
    let after = try fingerprint(school(old, new))
    // The folder is another one each time, and stands in the paths.
    let changes = SettingsFingerprint.changes(from: before, to: after).filter { change in
      !change.path.hasSuffix("/files")
        && ["identities/", "relay", "people/nameFrom"].contains { change.path.hasPrefix($0) }
        || (change.path == "people/devices" && old.hasPrefix("devices"))
    }
    #expect(changes.count == 1, "\(changes)")
    #expect(changes.first?.seesLess == seesLess, "\(changes)")
  }

  @Test func `a log that goes is told of first`() throws {
    let before = SettingsFingerprint(of: try school(), salt: [1])
    let after = SettingsFingerprint(of: try SampleSchool().load(), salt: [1])
    let first = SettingsFingerprint.changes(from: before, to: after).prefix { $0.seesLess }
    #expect(first.contains { $0.description == "the log of leases or sign-ins dhcp was removed" })
    #expect(first.contains { $0.path == "people/devices" })
  }
}
