internal import Foundation

/// A program that stands where curl is looked for, and does what a test says: no test of the first
/// ring asks a server.
public final class StandInCurl {
  private let folder: TemporaryFolder
  private static let script = """
    #!/bin/sh
    folder=${0%/*}
    cat >"$folder/asked"
    head=$(sed -n 's/^dump-header = "\\(.*\\)"$/\\1/p' "$folder/asked")
    if [ -e "$folder/head" ]; then cp "$folder/head" "$head"; fi
    if [ -e "$folder/body" ]; then cat "$folder/body"; fi
    exit "$(cat "$folder/code")"

    """

  /// Makes one that gives an empty file.
  public init() throws {
    folder = try TemporaryFolder()
    // Another program writes it: a child of this one may hold a file open that is written here,
    // and the system runs no file that is.
    let text = try folder.write(StandInCurl.script, to: "script")
    _ = try RunProgram.run("install", ["-m", "755", text, folder.path + "/curl"])
    try answer([])
  }

  /// The environment in which it is found before the real one.
  public var environment: [String: String] {
    ["PATH": "\(folder.path):/usr/bin:/bin", "LC_ALL": "C"]
  }

  /// What it is to give from now on.
  public func answer(
    _ body: [UInt8], status: Int = 200, fields: [String: String] = [:], code: Int = 0
  ) throws {
    try folder.write(body, to: "body")
    try folder.write("\(code)", to: "code")
    let lines =
      ["HTTP/1.1 \(status) Words"] + fields.sorted { $0.key < $1.key }.map { "\($0): \($1)" }
    try folder.write(lines.map { $0 + "\r\n" }.joined() + "\r\n", to: "head")
  }

  /// As if nobody had answered at all.
  public func fail(code: Int) throws {
    try answer([], code: code)
    try FileManager.default.removeItem(atPath: "\(folder.path)/head")
  }

  /// What it was asked last; empty when it was not asked yet.
  public var asked: String {
    (try? String(contentsOfFile: "\(folder.path)/asked", encoding: .utf8)) ?? ""
  }
}
