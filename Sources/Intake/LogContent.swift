/// The bytes of a log file as its program wrote them: whole lines, whether or not they are compressed
/// or framed now.
public struct LogContent: Sendable {
  /// The open file.
  public let file: PlainFile
  /// True when the lines can only be had in order, from the beginning: the file is compressed with
  /// gzip, or holds syslog messages that are counted and not ended by newlines (``OctetFrames``).
  ///
  /// Offsets are then of the lines, not of the file.
  public var isStream: Bool { isCompressed || isFramed }

  /// True when the file is compressed with gzip, so that nobody writes to it any more.
  public let isCompressed: Bool
  private let isFramed: Bool

  /// Opens a log file.
  public init(path: String) throws(IntakeFault) {
    file = try PlainFile(path: path)
    isCompressed = GzipStream.isGzip(try file.bytes(from: 0, count: 2))
    let source = try FileStream(of: file, isCompressed: isCompressed)
    // why `try?`: damage at the beginning is told when the log is read.
    isFramed = OctetFrames.begin { count in (try? source.bytes(count: count)) ?? [] }
  }

  /// A cutter over the whole log, for streams.
  public func cutter() throws(IntakeFault) -> StreamCutter {
    StreamCutter(.file(try stream()))
  }

  /// How many bytes the log's lines have; a stream is read to its end, or to where it is damaged.
  public func length() throws(IntakeFault) -> Int64 {
    guard isStream else { return file.identity.size }
    let stream = try stream()
    var length: Int64 = 0
    while true {
      let got = (try? stream.bytes(count: 262_144).count) ?? 0
      if got == 0 { return length }
      length += Int64(got)
    }
  }

  /// At most `count` bytes of the log's lines from an offset; fewer at the end.
  ///
  /// A stream is read from its beginning.
  public func bytes(from offset: Int64, count: Int) throws(IntakeFault) -> [UInt8] {
    guard isStream else { return try file.bytes(from: offset, count: count) }
    let stream = try stream()
    var place: Int64 = 0
    while place < offset {
      let got = try stream.bytes(count: Int(min(262_144, offset - place))).count
      if got == 0 { return [] }
      place += Int64(got)
    }
    return try stream.bytes(count: count)
  }

  private func stream() throws(IntakeFault) -> FileStream {
    let file = try FileStream(of: file, isCompressed: isCompressed)
    return isFramed ? FileStream(framesOf: file) : file
  }
}
