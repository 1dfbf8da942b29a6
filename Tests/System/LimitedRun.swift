import Foundation
import Glibc
import TestSupport

/// Runs over a data folder with little room: a small disk of its own for root, who alone may
/// mount one; a limit on the size of files for everybody else.
final class LimitedRun {
  private let school: InventedSchool
  private let now: String
  private let isRoot = geteuid() == 0
  private var isMounted = false

  /// Prepares to run.
  init(school: InventedSchool, now: String) throws {
    self.school = school
    self.now = now
    try FileManager.default.createDirectory(
      atPath: school.dataFolder, withIntermediateDirectories: true)
  }

  deinit { end() }

  /// A run for which a file, or the whole disk, may have so many kilobytes.
  func run(kilobytes: Int) throws -> FinishedProgram {
    if isRoot {
      try mount(size: "\(kilobytes)k")
      return try school.run(now: now)
    }
    let script = """
      trap '' XFSZ; ulimit -f \(max(1, kilobytes)); exec "$0" run --config "$1" --now "$2"
      """
    return try RunProgram.run(
      "bash", ["-c", script, try VigilProgram.path(), school.settings, now])
  }

  /// A run with room enough.
  func runWithRoom() throws -> FinishedProgram {
    if isRoot { try mount(size: "200m") }
    return try school.run(now: now)
  }

  /// Takes the disk away.
  func end() {
    guard isMounted else { return }
    isMounted = (try? RunProgram.run("umount", [school.dataFolder]))?.code != 0
  }

  private func mount(size: String) throws {
    // The salt of the pseudonyms stays, so that reports can be compared.
    let salt = school.dataFolder + "/pseudonym.salt"
    let kept = FileManager.default.contents(atPath: salt)
    let options = isMounted ? "remount,size=\(size)" : "size=\(size),mode=0700"
    let done = try RunProgram.run(
      "mount", ["-t", "tmpfs", "-o", options, "vigil-test", school.dataFolder])
    guard done.code == 0 else { throw ProgramFault("no small disk: \(done.errors)") }
    if !isMounted { try kept?.write(to: URL(filePath: salt)) }
    isMounted = true
  }
}
