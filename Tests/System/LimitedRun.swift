import Foundation
import TestSupport

/// Runs over a data folder with little room: a small disk of its own for who may mount one, which
/// root in a container may not; a limit on the size of files for everybody else.
final class LimitedRun {
  private let school: InventedSchool
  private let now: String
  private let mayMount: Bool
  /// The least that a run needs, in bytes: of a disk, or of the largest file.
  private let needed: Int
  private var isMounted = false

  /// Measures what a run has kept, and forgets it.
  init(school: InventedSchool, now: String) throws {
    self.school = school
    self.now = now
    let sizes = try LimitedRun.sizes(below: school.dataFolder)
    try school.forget()
    try FileManager.default.createDirectory(
      atPath: school.dataFolder, withIntermediateDirectories: true)
    mayMount = try LimitedRun.mayMount(on: school.dataFolder)
    needed = mayMount ? sizes.reduce(0, +) : sizes.max() ?? 0
  }

  deinit { end() }

  /// A run that has so much of the room that it needs.
  func run(percent: Int) throws -> FinishedProgram {
    let kilobytes = max(1, needed / 1024 * percent / 100)
    if mayMount {
      try mount(size: "\(kilobytes)k")
      return try school.run(now: now)
    }
    let script = """
      trap '' XFSZ; ulimit -f \(kilobytes); exec "$0" run --config "$1" --now "$2"
      """
    return try RunProgram.run(
      "bash", ["-c", script, try VigilProgram.path(), school.settings, now])
  }

  /// A run with room enough.
  func runWithRoom() throws -> FinishedProgram {
    if mayMount { try mount(size: "200m") }
    return try school.run(now: now)
  }

  /// Takes the disk away.
  func end() {
    guard isMounted else { return }
    isMounted = (try? RunProgram.run("umount", [school.dataFolder]))?.code != 0
  }

  private static func sizes(below folder: String) throws -> [Int] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try names.compactMap { name in
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
      guard attributes[.type] as? FileAttributeType == .typeRegular else { return nil }
      return attributes[.size] as? Int
    }
  }

  private static func mayMount(on folder: String) throws -> Bool {
    let tried = try RunProgram.run("mount", ["-t", "tmpfs", "vigil-test", folder])
    return try tried.code == 0 && RunProgram.run("umount", [folder]).code == 0
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
