import Foundation
import TestSupport

/// The program `vigil` as it was built.
enum Program {
  /// What a run printed.
  struct Result {
    var output = ""
    var errors = ""
    var code: Int32 = 0
  }

  /// Where it is: beside the tests.
  private static let path: String = {
    let tests = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = tests.appending(path: "vigil").path(percentEncoded: false)
    return FileManager.default.isExecutableFile(atPath: beside)
      ? beside : Checkout.path(".build/debug/vigil")
  }()

  /// Runs it in a folder; a file `stdin` there is its standard input.
  ///
  /// - Parameter words: The command with its first word, `vigil`.
  static func run(_ words: [String], in folder: String) throws -> Result {
    let printed = try TemporaryFolder()
    let names = ["output", "errors"].map { "\(printed.path)/\($0)" }
    for name in names { try Data().write(to: URL(filePath: name)) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["TZ": "UTC", "LC_ALL": "C.UTF-8"]
    let input = "\(folder)/stdin"
    process.standardInput =
      FileHandle(forReadingAtPath: input) ?? FileHandle(forReadingAtPath: "/dev/null")
    process.standardOutput = FileHandle(forWritingAtPath: names[0])
    process.standardError = FileHandle(forWritingAtPath: names[1])
    try process.run()
    process.waitUntilExit()
    let texts = try names.map {
      String(decoding: try Data(contentsOf: URL(filePath: $0)), as: UTF8.self)
    }
    return Result(output: texts[0], errors: texts[1], code: process.terminationStatus)
  }
}
