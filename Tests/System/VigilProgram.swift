import Foundation
import TestSupport

/// The program as it is built for release.
enum VigilProgram {
  /// Its path; a test fails when it is not built.
  static func path() throws -> String {
    let path = Checkout.path(".build/release/vigil")
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw ProgramFault("\(path) is not there; run swift build -c release")
    }
    return path
  }

  /// Runs it to its end.
  static func run(_ arguments: [String]) throws -> FinishedProgram {
    try RunProgram.run(try path(), arguments)
  }
}
