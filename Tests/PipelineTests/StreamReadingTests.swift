import Foundation
import Intake
import Pipeline
import TestSupport
import Testing

/// Compressed logs and standard input, which are inflated in order and digested by many.
struct StreamReadingTests {
  private let desk: ReadingDesk

  init() throws { desk = try ReadingDesk() }

  private func log(_ name: String, format: String = "squid", seed: UInt64) throws -> String {
    try desk.folder.write(GeneratedLog.text(format: format, lines: 200, seed: seed), to: name)
  }

  @Test(arguments: [("squid", UInt64(11)), ("dnsmasq", 12), ("fortigate", 13)])
  func `a compressed log gives what the plain one gives`(format: String, seed: UInt64) throws {
    let plain = try log("log", format: format, seed: seed)
    let compressed = try desk.compressed(plain)
    let rows = try desk.expectSame { try desk.pieces([compressed], format: format) }
    let plainRows = try desk.everything(
      try desk.pieces([plain], format: format), threads: 1, chunkSize: 1_048_576)
    // The first row tells of the file.
    #expect(rows.dropFirst() == plainRows.dropFirst())
  }

  @Test func `several compressed logs at once give one result`() throws {
    let paths = try (0..<4).map { try desk.compressed(log("log\($0)", seed: 20 + UInt64($0))) }
    try desk.expectSame { try desk.pieces(paths, format: "squid") }
  }

  @Test func `compressed logs beside plain ones give one result`() throws {
    let paths = try (0..<4).map { number in
      let plain = try log("log\(number)", seed: 30 + UInt64(number))
      return number % 2 == 0 ? plain : try desk.compressed(plain)
    }
    try desk.expectSame { try desk.pieces(paths, format: "squid") }
  }

  @Test(arguments: [0.1, 0.5, 0.9])
  func `a damaged log is read as far as it goes, beside others`(place: Double) throws {
    let compressed = try desk.compressed(log("log", seed: 41))
    var bytes = try Array(Data(contentsOf: URL(filePath: compressed)))
    let damage = Int(Double(bytes.count) * place)
    for near in damage..<damage + 40 { bytes[near] = 0xFF }
    let damaged = try desk.folder.write(bytes, to: "damaged.gz")
    let whole = try desk.compressed(log("whole", seed: 42))
    let plain = try log("plain", seed: 43)
    let rows = try desk.expectSame { try desk.pieces([damaged, whole, plain], format: "squid") }
    #expect(rows[0].contains("damaged(path:") && !rows[1].contains("damaged(path:"))
  }

  @Test func `a log that is cut short is read as far as it goes`() throws {
    let compressed = try desk.compressed(log("log", seed: 44))
    let bytes = try Array(Data(contentsOf: URL(filePath: compressed)))
    let short = try desk.folder.write(bytes.dropLast(bytes.count / 3), to: "short.gz")
    let rows = try desk.expectSame { try desk.pieces([short], format: "squid") }
    #expect(rows[0].contains("damaged(path:"))
  }

  @Test func `standard input gives what the log gives`() throws {
    let text = GeneratedLog.text(format: "squid", lines: 200, seed: 51)
    let path = try desk.folder.write(text, to: "log")
    let beside = try desk.compressed(log("beside", seed: 52))
    var open: [FileHandle] = []
    let rows = try desk.expectSame {
      let handle = try #require(FileHandle(forReadingAtPath: path))
      open.append(handle)
      var pieces = try desk.pieces([path, beside], format: "squid")
      pieces[0].content = .descriptor(handle.fileDescriptor)
      return pieces
    }
    let plainRows = try desk.everything(
      try desk.pieces([path, beside], format: "squid"), threads: 1, chunkSize: 1_048_576)
    #expect(rows.dropFirst() == plainRows.dropFirst())
  }

  @Test(arguments: [1, 2, 7])
  func `a pipe that is written slowly is read to its end`(threads: Int) throws {
    let text = GeneratedLog.text(format: "squid", lines: 200, seed: 53)
    let path = try desk.folder.write(text, to: "log")
    let pipe = Pipe()
    Thread.detachNewThread {
      let bytes = Data(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: 7001) {
        pipe.fileHandleForWriting.write(bytes[start..<min(bytes.count, start + 7001)])
      }
      try? pipe.fileHandleForWriting.close()
    }
    var pieces = try desk.pieces([path], format: "squid")
    let plainRows = try desk.everything(pieces, threads: 1, chunkSize: 1_048_576)
    pieces[0].content = .descriptor(pipe.fileHandleForReading.fileDescriptor)
    let rows = try desk.everything(pieces, threads: threads, chunkSize: 4096)
    #expect(rows.dropFirst() == plainRows.dropFirst())
  }
}
