internal import Foundation

/// How a log makes room for the next one, as logrotate does it.
public enum Rotation: String, CaseIterable, Sendable {
  /// Renamed; the program opens a new file.
  case create
  /// Copied, then cut to nothing; the program goes on in the same file.
  case copytruncate
  /// Renamed and compressed at once.
  case compress
  /// Renamed, and compressed at the next rotation.
  case delaycompress

  /// Rotates the log at a path; two older ones are kept.
  public func rotate(_ path: String) throws {
    let first = path + ".1"
    try makeRoom(behind: path)
    if self == .copytruncate {
      let times = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
      try FileManager.default.copyItem(atPath: path, toPath: first)
      if let times {
        try FileManager.default.setAttributes([.modificationDate: times], ofItemAtPath: first)
      }
      let file = try FileHandle(forWritingTo: URL(filePath: path))
      try file.truncate(atOffset: 0)
      try file.close()
    } else {
      try FileManager.default.moveItem(atPath: path, toPath: first)
      if self == .compress { _ = try RunProgram.run("gzip", [first]) }
    }
  }

  private func makeRoom(behind path: String) throws {
    let ending = self == .compress ? ".gz" : ""
    let (first, second) = (path + ".1" + ending, path + ".2" + ending)
    guard FileManager.default.fileExists(atPath: first) else { return }
    try FileManager.default.moveItem(atPath: first, toPath: second)
    if self == .delaycompress { _ = try RunProgram.run("gzip", [second]) }
  }
}
