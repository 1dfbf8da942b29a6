import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

extension SystemTests {
  /// A real dnsmasq that lends one address to two devices, one after the other, while its log is read.
  ///
  /// Each has a network namespace, for which the test must be root.
  struct RealLeasesTests {
    private static let serverSpace = "vigil-server-\(ProcessInfo.processInfo.processIdentifier)"
    private static let clientSpace = "vigil-client-\(ProcessInfo.processInfo.processIdentifier)"
    private static let devices = ["02:00:00:00:00:07", "02:00:00:00:00:08"]

    @Test func `an address that passes on in minutes is first one device, then doubtful`() throws {
      defer { RealLeasesTests.takeNetworkDown() }
      try RealLeasesTests.setNetworkUp()
      let school = try InventedSchool(
        sources: #"{ name: "dns", files: ["logs/dnsmasq.log*"], format: "dnsmasq" },"#,
        people: """
          identities: [
            { name: "dhcp", files: ["logs/dnsmasq.log*"], format: "dnsmasq-dhcp" },
          ],
          """)
      let server = try start(in: school)
      defer { server.end() }

      try lend(to: RealLeasesTests.devices[0], named: "lab-07", in: school)
      #expect(try school.run().code == 0)
      let first = try #require(try school.events().first?.event)
      #expect(first.target == .site("mullvad.net"))
      #expect(address(of: first.identity) == RealLeasesTests.devices[0])
      #expect(first.clients == ["10.30.0.7"])

      try lend(to: RealLeasesTests.devices[1], named: "tablet-08", in: school)
      #expect(try school.run().code == 0)
      let later = try #require(try school.events().last?.event)
      #expect(address(of: later.identity) == "10.30.0.7")
      #expect(later.identification.doubts == [.nearEdge])
      let now = Instant(seconds: Int64(Date().timeIntervalSince1970))
      let leases = try Store(folder: school.dataFolder).leases(
        of: ["10.30.0.7"], from: now.advanced(milliseconds: -600_000), to: now)
      let lent = leases.filter { !$0.isEnd }.sorted { $0.moment < $1.moment }
      #expect(Set(lent.map(\.hardware)) == Set(RealLeasesTests.devices))
      #expect(Set(lent.map(\.host)) == ["lab-07", "tablet-08"])
      #expect(leases.contains { $0.isEnd && $0.hardware == RealLeasesTests.devices[0] })
    }

    private func address(of identity: Identity) -> String {
      if case .device(let address, _) = identity { address } else { "" }
    }

    private func start(in school: InventedSchool) throws -> Server {
      try Server(
        "ip",
        [
          "netns", "exec", RealLeasesTests.serverSpace, "dnsmasq", "--keep-in-foreground",
          "--conf-file=/dev/null", "--interface=vigil0", "--bind-interfaces", "--no-resolv",
          "--no-hosts", "--no-ping", "--dhcp-range=10.30.0.7,10.30.0.7,2m",
          "--dhcp-leasefile=\(school.path)/leases", "--dhcp-authoritative",
          "--address=/mullvad.net/0.0.0.0", "--log-queries",
          "--log-facility=\(school.logs)/dnsmasq.log", "--pid-file=", "--user=\(NSUserName())",
        ], log: school.path + "/dnsmasq.out")
    }

    /// A device takes the address, looks up a listed host, and gives the address back.
    private func lend(
      to hardware: String, named name: String, in school: InventedSchool
    ) throws {
      let space = RealLeasesTests.clientSpace
      try RealLeasesTests.ip("-n", space, "link", "set", "vigil1", "address", hardware)
      let script = try school.write(
        """
        #!/bin/sh
        ip address flush dev "$interface"
        [ "$1" != bound ] || ip address add "$ip/24" dev "$interface"
        """, to: "udhcpc.sh")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
      let client = try Server(
        "ip",
        [
          "netns", "exec", space, "busybox", "udhcpc", "-f", "-R", "-i", "vigil1", "-s", script,
          "-x", "hostname:\(name)",
        ], log: "\(school.path)/\(name).out")
      try Server.wait(for: "the lease") {
        try RealLeasesTests.ip("-n", space, "address", "show", "dev", "vigil1")
          .contains("10.30.0.7")
      }
      try Server.wait(for: "the answer") {
        try RealLeasesTests.ip(
          "netns", "exec", space, "dig", "@10.30.0.1", "+short", "+tries=1", "+time=2",
          "mullvad.net"
        ).contains("0.0.0.0")
      }
      client.end()
    }

    private static func setNetworkUp() throws {
      for space in [serverSpace, clientSpace] { try ip("netns", "add", space) }
      try ip(
        "link", "add", "vigil0", "netns", serverSpace, "type", "veth", "peer", "name", "vigil1",
        "netns", clientSpace)
      try ip("-n", serverSpace, "address", "add", "10.30.0.1/24", "dev", "vigil0")
      try ip("-n", serverSpace, "link", "set", "vigil0", "up")
      try ip("-n", clientSpace, "link", "set", "vigil1", "up")
    }

    private static func takeNetworkDown() {
      // why `try?`: what was never made cannot be taken down, and the test has told why by then.
      for space in [serverSpace, clientSpace] { _ = try? ip("netns", "delete", space) }
    }

    @discardableResult
    private static func ip(_ arguments: String...) throws -> String {
      let done = try RunProgram.run("ip", arguments)
      guard done.code == 0 || arguments.contains("dig") else {
        throw ProgramFault("ip \(arguments.joined(separator: " ")): \(done.errors)")
      }
      return done.output
    }
  }
}
