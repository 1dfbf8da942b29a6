/// The bytes of a log file as its program wrote them, whether or not they are compressed now.
public struct LogContent: Sendable {
  /// The open file.
  public let file: PlainFile
  /// True when the file is compressed with gzip.
  public let isCompressed: Bool

  /// Opens a log file.
  public init(path: String) throws(IntakeFault) {
    file = try PlainFile(path: path)
    isCompressed = GzipStream.isGzip(try file.bytes(from: 0, count: 2))
  }

  /// A cutter over the whole log, for compressed files.
  public func cutter() throws(IntakeFault) -> StreamCutter {
    StreamCutter(.gzip(try GzipStream(file: file)))
  }

  /// How many uncompressed bytes the log has; a compressed one is inflated to its end, or to where
  /// it is damaged.
  public func length() throws(IntakeFault) -> Int64 {
    guard isCompressed else { return file.identity.size }
    let stream = try GzipStream(file: file)
    var length: Int64 = 0
    while true {
      let got = (try? stream.bytes(count: 262_144).count) ?? 0
      if got == 0 { return length }
      length += Int64(got)
    }
  }

  /// At most `count` uncompressed bytes from an uncompressed offset; fewer at the end.
  ///
  /// A compressed file is inflated from its beginning.
  public func bytes(from offset: Int64, count: Int) throws(IntakeFault) -> [UInt8] {
    guard isCompressed else { return try file.bytes(from: offset, count: count) }
    let stream = try GzipStream(file: file)
    var place: Int64 = 0
    while place < offset {
      let got = try stream.bytes(count: Int(min(262_144, offset - place))).count
      if got == 0 { return [] }
      place += Int64(got)
    }
    return try stream.bytes(count: count)
  }
}

extension GzipStream {
  /// The next bytes; fewer only at the end, or before damage.
  fileprivate func bytes(count: Int) throws(IntakeFault) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: count)
    var failure: IntakeFault?
    let got = unsafe result.withUnsafeMutableBytes { memory in
      do throws(IntakeFault) {
        return try unsafe read(into: memory)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    result.removeLast(count - got)
    return result
  }
}
