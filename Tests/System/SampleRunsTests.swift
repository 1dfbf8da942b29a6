import Foundation
import Store
import TestSupport
import Testing

extension SystemTests {
  /// The sample's week, read in every way while its logs grow and are rotated.
  struct SampleRunsTests {
    private static let seed: UInt64 = 3

    @Test(arguments: Rotation.allCases)
    func `keeps the same for every number of threads, runs and size of chunks`(
      rotation: Rotation
    ) throws {
      let expected = try rows(rotation, runs: 1, ["--threads", "1"])
      #expect(expected.count > 5000)
      for (place, threads) in ["1", "2", "7"].enumerated() {
        for (step, chunk) in ["4", "64", "1024"].enumerated() {
          // Each way of reading has its turn with one of the rotations.
          let turn = (place * 3 + step) % Rotation.allCases.count
          for runs in [1, 3, 50] where turn == rotation.number {
            let kept = try rows(rotation, runs: runs, ["--threads", threads, "--chunk", chunk])
            let first = Set(kept).symmetricDifference(expected).first ?? ""
            #expect(
              kept == expected,
              "\(threads) threads, \(chunk) KiB, \(runs) runs, seed \(Self.seed): \(first)")
          }
        }
      }
    }

    /// Lets the logs grow, cut at arbitrary bytes, with a run after each piece.
    ///
    /// - Returns: the rows of the store, and the checksums of the archive's days.
    private func rows(_ rotation: Rotation, runs: Int, _ options: [String]) throws -> [String] {
      var random = SeededRandom(seed: Self.seed)
      let copy = try SampleCopy(withLogs: false)
      var logs = try copy.growingLogs(rotation: rotation)
      for run in 1...runs {
        for place in logs.indices {
          let length = logs[place].length
          let cut = Int.random(in: length * (run - 1) / runs...length * run / runs, using: &random)
          try logs[place].grow(to: run == runs ? length : cut)
        }
        let done = try VigilProgram.run(["run", "--config", copy.settings] + options)
        #expect(done.code == 0, "\(done.errors)")
      }
      let data = copy.samples + "/demo-output"
      var rows = try KeptChecksums(of: data).archive.split(separator: "\n").map(String.init)
      #expect(rows.count > 20)
      try Store(folder: data).canonicalDump { rows.append($0) }
      return rows
    }
  }
}

extension Rotation {
  /// Its place among all.
  fileprivate var number: Int { Rotation.allCases.firstIndex(of: self) ?? 0 }
}
