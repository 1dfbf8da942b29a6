/// The first bytes of a log's records, by which it is known again after rotation.
///
/// Leading NULs (which `copytruncate` leaves before a writer that keeps its place) and header
/// lines that every log of the kind begins with are left out.
public struct LogHead: Sendable {
  /// How many bytes tell a log from others.
  public static let length = 4096

  /// Where the log's first line begins, behind leading NULs, in uncompressed bytes.
  public let firstLine: Int64
  /// Where the head begins, behind header lines, in uncompressed bytes.
  public let start: Int64
  /// At most ``length`` bytes.
  public let bytes: [UInt8]

  /// Reads the head of a log.
  ///
  /// - Parameters:
  ///   - content: The log.
  ///   - isHeader: Tells of a line, without its newline, whether it is a header line.
  public init(of content: LogContent, isHeader: ([UInt8]) -> Bool) throws(IntakeFault) {
    var start: Int64 = 0
    var block = try content.bytes(from: 0, count: 4 * LogHead.length)
    while !block.isEmpty, block.allSatisfy({ $0 == 0 }) {
      start += Int64(block.count)
      block = try content.bytes(from: start, count: 65_536)
    }
    let nulls = block.prefix { $0 == 0 }.count
    if nulls > 0 {
      start += Int64(nulls)
      block = try content.bytes(from: start, count: 4 * LogHead.length)
    }
    var rest = block[...]
    while let newline = rest.firstIndex(of: UInt8(ascii: "\n")),
      isHeader(Array(rest[..<newline]))
    {
      rest = rest[(newline + 1)...]
    }
    firstLine = start
    self.start = start + Int64(rest.startIndex)
    bytes = Array(rest.prefix(LogHead.length))
  }
}
