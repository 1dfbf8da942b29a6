import Foundation
import TestSupport

/// What `vigil formats read` prints of a log.
struct ReadVisits {
  /// The visits; numbers are left out.
  let values: [[String: String]]
  /// The counts in words.
  let summary: String

  init(of log: String, format: String) throws {
    let run = try VigilProgram.run(["formats", "read", "--format", format, log])
    guard run.code == 0 else { throw ProgramFault("vigil formats read: \(run.errors)") }
    values = try run.output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return (object as? [String: Any] ?? [:]).compactMapValues { $0 as? String }
    }
    summary = run.errors
  }
}
