internal import Foundation

/// A golden file: what a test expects, kept beside its input.
public enum ExpectedFile {
  /// Compares `actual` with the file; `nil` when they are equal, else what a person must know.
  ///
  /// With `UPDATE_EXPECTED=1` in the environment the file is rewritten, and the test still fails
  /// so that nobody mistakes a rewritten file for a passing one.
  public static func difference(_ actual: String, from path: String) -> String? {
    let expected = try? String(contentsOfFile: path, encoding: .utf8)
    if expected == actual { return nil }
    if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1" {
      do {
        try actual.write(toFile: path, atomically: true, encoding: .utf8)
        return "\(path) was rewritten; look at the difference and run the test again"
      } catch {
        return "\(path) could not be rewritten: \(error)"
      }
    }
    let expectedLines = (expected ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let actualLines = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let place =
      zip(expectedLines, actualLines).enumerated()
      .first { $0.element.0 != $0.element.1 }?.offset ?? min(expectedLines.count, actualLines.count)
    let wanted = place < expectedLines.count ? String(expectedLines[place]) : "(end)"
    let got = place < actualLines.count ? String(actualLines[place]) : "(end)"
    return """
      \(path):\(place + 1) differs
        expected: \(wanted)
        got:      \(got)
      UPDATE_EXPECTED=1 swift test rewrites it
      """
  }
}
