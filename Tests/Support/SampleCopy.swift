internal import Foundation

/// A copy of the sample's school in a folder of a test's own: settings, lists, directory, and logs
/// that the test may let grow.
public struct SampleCopy {
  /// Seconds since 1970 of the demo's clock, 2026-03-09T02:00:00Z.
  public static let clock = 1_773_021_600.0
  /// The sample's logs; those of one device stand together, the oldest first.
  private static let logs: [(folder: String, current: String, oldestFirst: [String])] = [
    ("squid", "access.log", ["access.log.2.gz", "access.log.1", "access.log"]),
    ("fortigate", "fortigate.log", ["fortigate.log.1", "fortigate.log"]),
    ("dnsmasq", "pihole.log", ["pihole.log.2.gz", "pihole.log.1", "pihole.log"]),
  ]
  /// The sample's exports, the older first.
  private static let exports = ["web-filter-2026-03-05.csv", "web-filter-2026-03-06.csv"]

  private let folder: TemporaryFolder
  /// The folder of everything.
  public var path: String { folder.path }
  /// Where the logs and the settings are.
  public var samples: String { folder.path + "/SampleLogs" }
  /// The settings.
  public var settings: String { samples + "/vigil.json5" }

  /// Makes the copy, with the logs or without.
  public init(withLogs: Bool) throws {
    folder = try TemporaryFolder()
    let files = FileManager.default
    try files.createDirectory(atPath: samples, withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: folder.path + "/Config", withDestinationPath: Checkout.path("Config"))
    for name in ["vigil.json5", "calendar.json5", "directory.csv", "lists"] {
      try files.copyItem(atPath: SampleCopy.source(name), toPath: "\(samples)/\(name)")
    }
    for log in SampleCopy.logs {
      try makeFolder(log.folder, withLogs ? log.oldestFirst : [])
    }
    try makeFolder("csv", withLogs ? SampleCopy.exports : [])
  }

  /// The logs, to be written piece by piece into the copy, which has none yet.
  public func growingLogs(rotation: Rotation) throws -> [GrowingLog] {
    var logs = try SampleCopy.logs.map { log in
      try GrowingLog(
        path: "\(samples)/\(log.folder)/\(log.current)",
        segments: log.oldestFirst.map { SampleCopy.source("\(log.folder)/\($0)") },
        rotation: rotation, clock: SampleCopy.clock)
    }
    logs.append(
      try GrowingLog(
        path: "\(samples)/csv", segments: SampleCopy.exports.map { SampleCopy.source("csv/\($0)") },
        rotation: rotation, names: SampleCopy.exports, clock: SampleCopy.clock))
    return logs
  }

  /// The path of a file of the sample itself.
  private static func source(_ name: String) -> String { Checkout.path("SampleLogs/" + name) }

  /// Copies the logs of one device, each an hour younger than the one before.
  private func makeFolder(_ folder: String, _ names: [String]) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: "\(samples)/\(folder)", withIntermediateDirectories: true)
    for (age, name) in names.enumerated() {
      let copy = "\(samples)/\(folder)/\(name)"
      try files.copyItem(atPath: SampleCopy.source("\(folder)/\(name)"), toPath: copy)
      let written = SampleCopy.clock - 14_400 + Double(age) * 3600
      try files.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: written)], ofItemAtPath: copy)
    }
  }
}
