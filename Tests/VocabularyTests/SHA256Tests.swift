import Foundation
import TestSupport
import Testing
import Vocabulary

struct SHA256Tests {
  // The vectors of FIPS 180-4's examples (NIST, "SHA256.pdf") and of an empty message.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `agrees with the standard's examples`(message: String, expected: String) {
    #expect(SHA256.hex(SHA256.hash(message.utf8)) == expected)
  }

  @Test func `agrees with the standard's million letters a`() {
    let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    var hash = SHA256()
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1000)
    for _ in 0..<1000 { hash.update(piece.span) }
    #expect(SHA256.hex(hash.finish()) == expected)
  }

  @Test func `agrees with sha256sum around the borders of blocks and on random bytes`() throws {
    let seed: UInt64 = 20_260_316
    var random = SeededRandom(seed: seed)
    let borders = [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 121, 127, 128, 129, 191, 192]
    let lengths = borders + (0..<40).map { _ in Int.random(in: 0...5000, using: &random) }
    let folder = try TemporaryFolder()
    var messages: [[UInt8]] = []
    for (number, length) in lengths.enumerated() {
      let message = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      messages.append(message)
      try folder.write(message, to: "message-\(number)")
    }
    let sums = try sha256sum(lengths.indices.map { "\(folder.path)/message-\($0)" })
    #expect(sums.count == messages.count)
    for (message, sum) in zip(messages, sums) {
      #expect(SHA256.hex(SHA256.hash(message)) == sum, "seed \(seed), \(message.count) bytes")
    }
  }

  @Test func `gives the same for any pieces`() {
    let seed: UInt64 = 7
    var random = SeededRandom(seed: seed)
    let message = (0..<1000).map { _ in UInt8.random(in: 0...255, using: &random) }
    for _ in 0..<50 {
      var hash = SHA256()
      var rest = message[...]
      while !rest.isEmpty {
        let count = Int.random(in: 0...min(200, rest.count), using: &random)
        hash.update(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      #expect(hash.finish() == SHA256.hash(message), "seed \(seed)")
    }
  }

  /// The sums that the system's own program gives for files, in their order.
  private func sha256sum(_ paths: [String]) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = paths
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      String($0.prefix(64))
    }
  }
}
