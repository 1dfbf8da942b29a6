import Foundation
import Pipeline
import TestSupport
import Testing
import Vocabulary

struct ReadingTests {
  private let desk: ReadingDesk

  init() throws { desk = try ReadingDesk() }

  @Test(arguments: [("squid", UInt64(1)), ("dnsmasq", 2), ("fortigate", 3)])
  func `threads, chunks and memory change no result`(format: String, seed: UInt64) throws {
    let log = GeneratedLog.text(format: format, lines: 400, seed: seed)
    let path = try desk.folder.write(log, to: "log")
    try desk.expectSame(megabytes: [1, 16]) { try desk.pieces([path], format: format) }
  }

  @Test(arguments: ["squid", "dnsmasq", "fortigate"])
  func `threads, chunks and memory change no result of the sample logs`(name: String) throws {
    let logs = Checkout.path("SampleLogs/\(name)")
    let paths = try FileManager.default.contentsOfDirectory(atPath: logs).sorted()
      .filter { $0.contains(".log") }.map { "\(logs)/\($0)" }
    try desk.expectSame(megabytes: [1, 16]) { try desk.pieces(paths, format: nil) }
  }

  @Test(arguments: [false, true])
  func `a folder that cannot be written to stops the reading with its reason`(
    isCompressed: Bool
  ) throws {
    var log = try desk.folder.write(
      GeneratedLog.text(format: "squid", lines: 900, seed: 5), to: "log")
    if isCompressed { log = try desk.compressed(log) }
    let pieces = try desk.pieces([log, log], format: "squid")
    for threads in [1, 2, 3] {
      let options = ReadingOptions(
        threads: threads, chunkSize: 4096, memory: 65_536,
        temporaryFolder: "\(desk.folder.path)/none")
      #expect(throws: Complaint.self) {
        try Reading(classifier: desk.classifier, options: options).read(pieces)
      }
    }
  }
}
