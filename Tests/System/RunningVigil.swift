import Foundation
import Glibc
import TestSupport

/// A `vigil run --verbose` at work, which a test may kill.
final class RunningVigil {
  private let process = Process()
  private let pipe = Pipe()
  private var errors = ""
  /// The stages that it told, in their order, each with the moment.
  private(set) var stages: [(name: String, at: ContinuousClock.Instant)] = []

  /// Starts it.
  init(_ arguments: [String]) throws {
    process.executableURL = URL(filePath: try VigilProgram.path())
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = pipe
    try process.run()
  }

  /// Waits until it tells that it is in a stage.
  ///
  /// - Returns: false when it ended before.
  func waits(for stage: String) -> Bool {
    while stages.last?.name != stage {
      guard readMore() else { return false }
    }
    return true
  }

  /// Kills it.
  ///
  /// - Returns: the stage in which it was; `nil` when it had ended by itself.
  func kill() -> String? {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    while readMore() {}
    let isKilled =
      process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL
    return isKilled ? stages.last?.name : nil
  }

  /// Waits for its end.
  func end() -> Int32 {
    while readMore() {}
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Reads what it told; false at its end.
  private func readMore() -> Bool {
    let data = pipe.fileHandleForReading.availableData
    guard !data.isEmpty else { return false }
    errors += String(decoding: data, as: UTF8.self)
    let told = errors.split(separator: "\n").filter { $0.hasPrefix("stage: ") }
    for line in told.dropFirst(stages.count) {
      stages.append((name: String(line.dropFirst(7)), at: .now))
    }
    return true
  }
}
