import Foundation
import TestSupport
import Testing

/// The lines of several logs of one device, read at once, stand in the archive in the order of logs.
struct ArchiveOrderTests {
  private let week: SampleWeek
  private let texts = ["first", "second", "third"].map { ArchiveOrderTests.text(of: $0) }

  /// 5,000 lines of one day that name their log.
  private static func text(of name: String) -> String {
    (0..<5000).map { number in
      "\(1_772_700_000 + number).000 45 192.0.2.7 TCP_MISS/200 390 GET "
        + "http://\(name)\(number).example.org/ 25vnn HIER_DIRECT/192.0.2.1 text/html\n"
    }.joined()
  }

  /// Writes the logs, the first compressed, so that one worker still inflates it while others read
  /// on.
  init() throws {
    week = try SampleWeek(withLogs: false)
    let folder = week.copy.samples + "/squid/"
    for (place, name) in ["access.log.2", "access.log.1", "access.log"].enumerated() {
      try texts[place].write(toFile: folder + name, atomically: true, encoding: .utf8)
      let written = SampleCopy.clock - 14_400 + Double(place) * 3600
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: written)], ofItemAtPath: folder + name)
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", folder + "access.log.2"]
    try process.run()
    process.waitUntilExit()
  }

  @Test(arguments: [1, 2, 7])
  func `stand in the order of logs and lines`(threads: Int) throws {
    try week.run(threads: threads, chunkSize: 4096)
    let kept = try week.content().archive["proxy 2026-03-05"] ?? []
    #expect(String(decoding: kept, as: UTF8.self) == texts.joined())
  }
}
