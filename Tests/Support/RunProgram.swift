internal import Foundation

/// A program that a test ran to its end.
public struct FinishedProgram: Sendable {
  /// What it printed on standard output.
  public var output: String
  /// What it printed on standard error.
  public var errors: String
  /// Its exit code; the signal's number, negative, when one ended it.
  public var code: Int32
}

/// Runs the programs that tests use.
public enum RunProgram {
  /// The path of a program; a test that needs one that is missing fails.
  public static func find(_ name: String) throws -> String {
    if name.hasPrefix("/"), FileManager.default.isExecutableFile(atPath: name) { return name }
    for folder in ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"] {
      let path = "\(folder)/\(name)"
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw ProgramFault("\(name) is not installed; run sh Tests/setup")
  }

  /// Runs a program to its end.
  public static func run(
    _ name: String, _ arguments: [String], in folder: String? = nil
  ) throws -> FinishedProgram {
    let process = Process()
    process.executableURL = URL(filePath: try find(name))
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    // Files, not pipes: a full pipe would stop a program that prints much.
    let scratch = try TemporaryFolder()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: try file("out", in: scratch))
    process.standardError = try FileHandle(forWritingTo: try file("err", in: scratch))
    try process.run()
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return FinishedProgram(
      output: try text("out", in: scratch), errors: try text("err", in: scratch),
      code: isSignal ? -process.terminationStatus : process.terminationStatus)
  }

  private static func file(_ name: String, in folder: TemporaryFolder) throws -> URL {
    URL(filePath: try folder.write("", to: name))
  }

  private static func text(_ name: String, in folder: TemporaryFolder) throws -> String {
    let bytes = try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)"))
    return String(decoding: bytes, as: UTF8.self)
  }
}
