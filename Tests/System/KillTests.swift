import Foundation
import Glibc
import TestSupport
import Testing

extension SystemTests {
  /// A run that is killed costs time and nothing else.
  struct KillTests {
    /// The stages in which a run is killed, in their order.
    private static let wanted = ["reading", "committing", "judging", "writing reports"]
    private static let seed: UInt64 = 9

    @Test func `keeps the same after 50 kills as a run that nobody disturbed`() throws {
      let school = try InventedSchool()
      try GeneratedLogs.made.write(to: school.logs)
      let arguments = [
        "run", "--config", school.settings, "--now", GeneratedLogs.now, "--chunk", "64",
        "--verbose",
      ]
      let undisturbed = try RunningVigil(arguments)
      #expect(undisturbed.end() == 0)
      let lengths = KillTests.lengths(of: undisturbed.stages)
      let expected = try KeptChecksums(of: school.dataFolder)
      var random = SeededRandom(seed: KillTests.seed)
      var kills: [String: Int] = [:]
      for round in 1...40 {
        try school.forget()
        for stage in KillTests.wanted {
          let running = try RunningVigil(arguments)
          guard running.waits(for: stage) else { break }
          let most = (lengths[stage] ?? 0) * 8 / 10
          usleep(UInt32.random(in: 0...UInt32(clamping: most), using: &random))
          if let killed = running.kill() { kills[killed, default: 0] += 1 }
        }
        let last = try RunningVigil(arguments)
        #expect(last.end() == 0)
        let kept = try KeptChecksums(of: school.dataFolder)
        #expect(kept == expected, "round \(round), seed \(KillTests.seed)")
        if kept != expected || KillTests.isEnough(kills) { break }
      }
      print("kills by stage: \(kills)")
      #expect(KillTests.isEnough(kills), "\(kills)")
    }

    /// At least 50 kills that hit a live run, and ten in each stage.
    private static func isEnough(_ kills: [String: Int]) -> Bool {
      kills.values.reduce(0, +) >= 50 && wanted.allSatisfy { kills[$0, default: 0] >= 10 }
    }

    /// How long each stage took, in microseconds.
    private static func lengths(
      of stages: [(name: String, at: ContinuousClock.Instant)]
    ) -> [String: Int] {
      var lengths: [String: Int] = [:]
      for (stage, next) in zip(stages, stages.dropFirst()) {
        lengths[stage.name] = Int((next.at - stage.at) / .microseconds(1))
      }
      return lengths
    }
  }
}
