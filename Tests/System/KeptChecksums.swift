import Foundation
import Store
import TestSupport

/// What a data folder holds, as checksums, without what is random.
struct KeptChecksums: Equatable, CustomStringConvertible {
  /// Of the store's content.
  var store: String
  /// Of the lines of each day of the archive.
  var archive: String
  /// Of each report, without the ids of events.
  var reports: String

  /// A short text for a failure.
  var description: String { "store \(store)\narchive\n\(archive)\nreports\n\(reports)" }

  /// Reads a data folder.
  init(of dataFolder: String) throws {
    store = try Store(folder: dataFolder).contentDigest()
    archive = try KeptChecksums.shell(
      """
      cd "\(dataFolder)/archive" && find . -type f | LC_ALL=C sort | while read -r file; do
        echo "$file $(gzip -dc "$file" | sha256sum)"
      done
      """)
    reports = try KeptChecksums.shell(
      """
      cd "\(dataFolder)/reports" && find . -type f | LC_ALL=C sort | while read -r file; do
        echo "$file $(sed -E 's/E-[0-9A-Z]{8}/E-/g' "$file" | sha256sum)"
      done
      """)
  }

  private static func shell(_ script: String) throws -> String {
    let done = try RunProgram.run("bash", ["-euo", "pipefail", "-c", script])
    guard done.code == 0 else { throw ProgramFault(done.errors) }
    return done.output
  }
}
