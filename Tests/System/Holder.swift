import Foundation
import TestSupport

/// A program that holds a database locked.
final class Holder {
  private let process = Process()
  private let input = Pipe()

  /// Locks the database and returns when it is locked.
  init(database: String) throws {
    let script = """
      import sqlite3, sys
      held = sqlite3.connect(sys.argv[1], isolation_level=None)
      held.execute("BEGIN IMMEDIATE")
      print("held", flush=True)
      sys.stdin.read()
      """
    let output = Pipe()
    process.executableURL = URL(filePath: try RunProgram.find("python3"))
    process.arguments = ["-c", script, database]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    guard !output.fileHandleForReading.availableData.isEmpty else {
      throw ProgramFault("python3 could not lock the database")
    }
  }

  /// Lets it go.
  func end() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
