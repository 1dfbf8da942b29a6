/// Logs that every program of a comparison reads at once.
public struct ComparedLogs: Hashable, Sendable {
  /// Their paths.
  public var paths: [String]
  /// The format's name.
  public var format: String
  /// Their bytes, uncompressed.
  public var bytes: Int

  /// Makes one.
  public init(paths: [String], format: String, bytes: Int) {
    self.paths = paths
    self.format = format
    self.bytes = bytes
  }

  /// What the yardstick finds in the lines; `nil` for a format that it does not read.
  var kind: LogKind? { LogKind(rawValue: format) }

  /// True when one of them is compressed.
  var isCompressed: Bool { paths.contains { $0.hasSuffix(".gz") } }

  /// The files' names with the size: `squid1g.log, 1.00 GB`.
  var title: String {
    let names = paths.map { String($0.split(separator: "/").last ?? "") }
    let size = "\(FixedNumber.short(Double(bytes) / 1e9)) GB"
    return "\(names.joined(separator: " and ")), \(size)\(isCompressed ? " uncompressed" : "")"
  }
}
