internal import Foundation
internal import Markup
internal import Vocabulary

extension FullRing {
  /// Checks what a scan takes beyond its index.
  mutating func addMemory(_ name: String, bytes: Int) {
    add(
      CheckResult(
        "memory beyond the index, \(name)", measured: Self.mebibytes(bytes),
        limit: "below \(Self.mebibytes(Self.memoryLimit))", isGood: bytes < Self.memoryLimit))
  }

  /// Reads a log of 4 GB, and compares the memory with that for its quarter.
  mutating func checkMemory(_ data: FullData) throws(Complaint) {
    let long = "\(folder)/squid4g.log"
    defer { try? FileManager.default.removeItem(atPath: long) }
    let quarter = data.log(.squid)
    _ = try runner.run(
      Invocation(["cat"] + [String](repeating: quarter, count: 4), output: long))
    for threads in Self.threads {
      let one = try memory(ofReading: quarter, threads: threads)
      let four = try memory(ofReading: long, threads: threads)
      addMemory("4 GB of Squid's log, \(PlainNumber.counted(threads, "thread"))", bytes: four)
      let growth = Double(four) / Double(max(1, one))
      add(
        CheckResult(
          "memory for 4 GB to that for 1 GB, \(PlainNumber.counted(threads, "thread"))",
          measured: "\(Self.mebibytes(four)) to \(Self.mebibytes(one)), "
            + "\(FixedNumber.text(growth, decimals: 3)) times",
          limit: "at most \(FixedNumber.text(Self.mostGrowth, decimals: 2)) times",
          isGood: growth <= Self.mostGrowth))
    }
  }

  private func memory(ofReading log: String, threads: Int) throws(Complaint) -> Int {
    return try runner.memory(
      of: Invocation(
        [
          vigil, "scan", "--threads", "\(threads)", "--format", "squid", "--lists", index,
          "--output", "json", log,
        ], mappedFile: index)
    ).beyondBytes
  }

  /// A size as it is shown.
  static func mebibytes(_ bytes: Int) -> String {
    "\(FixedNumber.text(Double(bytes) / 1_048_576, decimals: 1)) MiB"
  }
}
