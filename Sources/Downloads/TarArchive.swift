internal import Intake
internal import Vocabulary

/// A tar archive that a stranger made.
struct TarArchive {
  private static let mostEntries = 50_000

  let path: String
  let environment: [String: String]

  /// True when a file begins as a tar archive of POSIX or GNU does.
  static func isTar(_ head: [UInt8]) -> Bool {
    head.count >= 512 && Array(head[257..<262]) == Array("ustar".utf8)
  }

  /// Looks at what is in it, before anything is unpacked.
  ///
  /// - Parameter limit: The most bytes that its files may have together.
  func check(limit: Int) throws(Complaint) {
    guard try isWhole() else {
      throw Complaint(what: "the archive was cut off", mend: "run the update again later")
    }
    var total = 0
    let entries = try self.entries()
    for entry in entries {
      if let fault = entry.fault { throw TarArchive.hostile(fault) }
      total = entry.size > limit ? limit + 1 : total + entry.size
      guard total <= limit else {
        throw Complaint(
          what: "the archive holds more than \(limit / 1_000_000) MB",
          mend: "check the url in the settings")
      }
    }
    if !entries.contains(where: { $0.kind == "-" }) {
      throw Complaint(what: "the archive holds no file", mend: "check the url in the settings")
    }
  }

  /// Unpacks everything into a folder.
  func unpack(into folder: String) throws(Complaint) {
    let tar = try ChildProgram(
      "tar",
      [
        "--extract", "--file", path, "--directory", folder, "--no-same-owner",
        "--no-same-permissions",
      ], environment: environment)
    guard tar.end() == 0 else { throw TarArchive.damaged }
  }

  /// The members, as tar lists them.
  private func entries() throws(Complaint) -> [TarEntry] {
    let tar = try ChildProgram(
      "tar", TarEntry.listOptions + ["--file", path], environment: environment)
    // A member takes a line, of which a name has the most.
    let limit = TarArchive.mostEntries * 200
    let text = try tar.text(limit: limit)
    guard text.utf8.count < limit else { throw TarArchive.hostile("too many files") }
    guard tar.end() == 0 else { throw TarArchive.damaged }
    var entries: [TarEntry] = []
    for line in text.split(separator: "\n") {
      guard let entry = TarEntry(line: line) else { throw TarArchive.hostile("an odd name") }
      entries.append(entry)
    }
    return entries
  }

  /// True when the two blocks of zeros are there that end an archive; tar itself does without.
  private func isWhole() throws(Complaint) -> Bool {
    do throws(IntakeFault) {
      let file = try PlainFile(path: path)
      let size = file.identity.size
      guard size >= 1024, size % 512 == 0 else { return false }
      return try file.bytes(from: size - 1024, count: 1024).allSatisfy { $0 == 0 }
    } catch {
      throw error.complaint
    }
  }

  private static var damaged: Complaint {
    Complaint(what: "the archive is damaged", mend: "run the update again later")
  }

  private static func hostile(_ what: String) -> Complaint {
    Complaint(
      what: "the archive holds \(what), and is not unpacked",
      mend: "tell whoever makes the list; unpack it by hand only if you trust it")
  }
}
