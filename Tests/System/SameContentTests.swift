import TestSupport
import Testing

extension SystemTests {
  /// What is kept depends on the lines alone: not on threads, chunks or the number of runs.
  struct SameContentTests {
    @Test func `keeps the same of 50 MB for every number of threads, runs and size of chunks`()
      throws
    {
      let school = try InventedSchool()
      var expected: KeptChecksums?
      for threads in [1, 2, 7] {
        for chunk in ["4", "64", "1024"] {
          // Fifty runs of each number of threads, with one size of chunk each: they take a minute.
          let isLong = [1: "4", 2: "64", 7: "1024"][threads] == chunk
          for runs in isLong ? [1, 3, 50] : [1, 3] {
            try school.forget()
            for part in 1...runs {
              try GeneratedLogs.made.write(to: school.logs, part: part, of: runs)
              let done = try school.run(
                now: GeneratedLogs.now, ["--threads", "\(threads)", "--chunk", chunk])
              #expect(done.code == 0, "\(done.errors)")
            }
            let kept = try KeptChecksums(of: school.dataFolder)
            if expected == nil {
              expected = kept
              #expect(try school.events().count > 100, "the logs hold events")
            }
            let way = "\(threads) threads, \(chunk) KiB, \(runs) runs"
            #expect(kept.store == expected?.store, "\(way)")
            #expect(kept.archive == expected?.archive, "\(way)")
          }
        }
      }
    }
  }
}
