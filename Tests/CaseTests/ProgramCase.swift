import Foundation
import TestSupport
import Testing

/// One folder of `Tests/Cases`: a command, its files, and what it must print.
struct ProgramCase: CustomTestStringConvertible, Sendable {
  /// When every file of a case was written, so that no output depends on the checkout.
  private static let written = Date(timeIntervalSince1970: 1_773_000_000)  // 2026-03-08 20:00 UTC

  /// The folder's name: a sentence.
  let name: String

  var testDescription: String { name }

  private var folder: String { Checkout.path("Tests/Cases/\(name)") }

  /// Every case.
  static let all: [ProgramCase] = {
    let folder = Checkout.path("Tests/Cases")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted()
      .filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/command") }
      .map { ProgramCase(name: $0) }
  }()

  /// Runs the commands in a copy of the folder, with the folder `school` beside it.
  ///
  /// - Returns: what differs from what is expected.
  func differences() throws -> [String] {
    let copy = try TemporaryFolder()
    for (from, to) in [(folder, "case"), (Checkout.path("Tests/Cases/school"), "school")] {
      try FileManager.default.copyItem(atPath: from, toPath: "\(copy.path)/\(to)")
    }
    try ProgramCase.setTimes(of: copy.path)
    let commands = try String(contentsOfFile: "\(folder)/command", encoding: .utf8)
    var printed = Program.Result()
    for line in commands.split(separator: "\n") {
      let result = try Program.run(ProgramCase.words(of: line), in: "\(copy.path)/case")
      printed.output += result.output
      printed.errors += result.errors
      printed.code = result.code
    }
    return try [
      ("stdout", printed.output), ("stderr", printed.errors), ("exit", "\(printed.code)\n"),
    ]
    .compactMap { try difference($1, from: "\(folder)/\($0)") }
  }

  private func difference(_ actual: String, from path: String) throws -> String? {
    if actual.isEmpty, !FileManager.default.fileExists(atPath: path) { return nil }
    return ExpectedFile.difference(actual, from: path)
  }

  /// The words of a command; a word with spaces stands in double quotation marks.
  static func words(of line: Substring) -> [String] {
    var words: [String] = []
    for (place, part) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      if place.isMultiple(of: 2) {
        words += part.split(separator: " ").map(String.init)
      } else {
        words.append(String(part))
      }
    }
    return words
  }

  private static func setTimes(of folder: String) throws {
    for name in FileManager.default.subpaths(atPath: folder) ?? [] {
      try FileManager.default.setAttributes(
        [.modificationDate: written], ofItemAtPath: "\(folder)/\(name)")
    }
  }
}
