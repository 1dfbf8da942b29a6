import Testing

@testable import Formats

/// Lines that have run together: the front of one, as UDP or a full disk cut it, and another whole.
enum MixedLines {
  /// The records of every front of a line with another line behind it that say things of both.
  ///
  /// - Parameters:
  ///   - first: A line of a visit.
  ///   - second: A line of another person's visit to another site.
  static func mixed(_ first: [UInt8], _ second: [UInt8], format: String) throws -> [String] {
    let context = try SampleFolder.context()
    let keys = ["user", "client", "host", "action"]
    let own = try [first, second].map { line in
      try #require(
        FormatSample(of: String(latin1: line), format: format, context: context).values.first)
    }
    var log: [UInt8] = []
    for length in 1..<first.count { log += first.prefix(length) + second + [UInt8(ascii: "\n")] }
    let sample = try FormatSample(of: String(latin1: log), format: format, context: context)
    return try zip(sample.lines, sample.values).compactMap { line, record in
      let isOfOne = own.contains { whole in
        keys.allSatisfy { record[$0] == nil || record[$0] as? String == whole[$0] as? String }
      }
      return isOfOne ? nil : line
    }
  }
}
