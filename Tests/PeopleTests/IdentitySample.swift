import CivilTime
import Foundation
import People
import TestSupport
import Vocabulary

/// A sample of a log of leases or sign-ins.
struct IdentitySample {
  let format: IdentityFormat
  var bytes: [UInt8]
  private let zone: SchoolZone

  init(_ name: String) throws {
    format = IdentityFormat(rawValue: name) ?? .csv
    zone = try SchoolZone(identifier: "Europe/London")
    let path = Checkout.path("Tests/PeopleTests/Identities/\(name)/sample")
    bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  /// What it says, cut at places in order.
  func reading(pieces cuts: [Int]) -> IdentityReading {
    var reader = IdentityFileReader(
      format: format,
      context: IdentityContext(zone: zone, anchor: Instant(seconds: 1_775_000_000)))
    var start = 0
    for cut in cuts + [bytes.count] {
      reader.read(Array(bytes[start..<cut]))
      start = cut
    }
    reader.finish()
    return reader.reading
  }

  /// What a log says, a line a saying.
  static func text(of reading: IdentityReading) -> String {
    let leases = reading.leases.map { lease in
      "\(RFC3339.text(of: lease.moment)) \(lease.isEnd ? "end" : "lease") \(lease.address) "
        + "[\(lease.hardware)] [\(lease.host)] \(until(lease.until))"
    }
    let signIns = reading.signIns.map { signIn in
      "\(RFC3339.text(of: signIn.moment)) \(signIn.isEnd ? "out" : "in") \(signIn.user) at "
        + "\(signIn.place) \(until(signIn.until))"
    }
    let refused = IdentityFault.allCases.compactMap { fault in
      reading.refused[fault].map { "refused \($0): \(fault.rawValue)" }
    }
    let head = "\(reading.lines) lines, \(reading.used) used"
    return ([head] + leases + signIns + refused).joined(separator: "\n") + "\n"
  }

  private static func until(_ moment: Instant?) -> String {
    moment.map { "until \(RFC3339.text(of: $0))" } ?? "open"
  }
}
