internal import Foundation

/// A log that its program writes piece by piece, and that is rotated on the way.
public struct GrowingLog {
  private let path: String
  private let segments: [Data]
  private let rotation: Rotation
  private let names: [String]
  private let clock: Double
  private var segment = 0
  private var place = 0
  private var piece = 0

  /// Prepares to write a log.
  ///
  /// - Parameters:
  ///   - path: The file that is written to; with `names`, a folder.
  ///   - segments: What is written between two rotations, the oldest first: files, plain or gzip.
  ///   - names: For exports, which are not rotated: the file of each segment.
  ///   - clock: Seconds since 1970 of a moment soon after the last line is written.
  public init(
    path: String, segments: [String], rotation: Rotation, names: [String] = [], clock: Double
  ) throws {
    self.path = path
    self.rotation = rotation
    self.names = names
    self.clock = clock
    self.segments = try segments.map { file in
      guard file.hasSuffix(".gz") else { return try Data(contentsOf: URL(filePath: file)) }
      return Data(try RunProgram.run("gzip", ["-dc", file]).output.utf8)
    }
  }

  /// How many bytes the log has, all segments together.
  public var length: Int { segments.reduce(0) { $0 + $1.count } }

  /// Writes on until `target` bytes of the log are written.
  public mutating func grow(to target: Int) throws {
    var left = target - (segments.prefix(segment).reduce(0) { $0 + $1.count } + place)
    piece += 1
    while left > 0 {
      if place == segments[segment].count {
        if names.isEmpty { try rotation.rotate(path) }
        segment += 1
        place = 0
      }
      let count = min(left, segments[segment].count - place)
      try append(segments[segment].dropFirst(place).prefix(count))
      place += count
      left -= count
    }
  }

  private func append(_ bytes: Data) throws {
    let file = names.isEmpty ? path : "\(path)/\(names[segment])"
    if !FileManager.default.fileExists(atPath: file) {
      try Data().write(to: URL(filePath: file))
    }
    let handle = try FileHandle(forWritingTo: URL(filePath: file))
    try handle.seekToEnd()
    try handle.write(contentsOf: bytes)
    try handle.close()
    // The hours before the clock, later segments later.
    let written = clock - 10_800 + Double(segment * 1800 + piece)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: written)], ofItemAtPath: file)
  }
}
