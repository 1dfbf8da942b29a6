internal import Benchmarks
internal import CAllocationCount
internal import Foundation
internal import Vocabulary

/// Fails when a format allocates for the lines that it reads.
enum ReadingGate {
  /// The most allocations for a chunk of a few thousand lines: the lists of places of refused lines,
  /// which grow to a few entries a reason, and the names in the one header line of an export.
  private static let limit = 64

  /// Prints a row for each format; false when one allocates too often.
  static func run(samples: String) throws -> Bool {
    try Surroundings.withTemporaryFolder { folder in
      var isGood = true
      print("format          lines  allocations  limit")
      for sample in try FormatSample.all(in: samples) {
        let chunk = try SampleChunk(sample, folder: folder)
        _ = chunk.read()
        let before = allocation_count()
        let lines = chunk.read()
        let count = allocation_count() - before
        let row =
          sample.name.padding(toLength: 16, withPad: " ", startingAt: 0)
          + "\(lines)".padding(toLength: 7, withPad: " ", startingAt: 0)
          + "\(count)".padding(toLength: 13, withPad: " ", startingAt: 0) + "\(limit)"
        print(count <= limit ? row : row + "  TOO MANY")
        isGood = isGood && count <= limit
      }
      return isGood
    }
  }
}
