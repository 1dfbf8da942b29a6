internal import CZlib

/// Compresses lines into members of a gzip file (RFC 1952).
public enum ArchiveCompressor {
  /// zlib's own balance of time and size.
  private static let level: Int32 = 6
  /// 15 bits of window, and 16 for a gzip header.
  private static let windowBits: Int32 = 31
  /// How much memory zlib takes to match: its default, 128 KiB.
  private static let memoryLevel: Int32 = 8

  /// One gzip member that inflates to `lines`; nothing for no lines.
  ///
  /// The header holds no time and no name, so the same lines always give the same bytes.
  public static func member(of lines: Span<UInt8>) -> [UInt8] {
    guard lines.count > 0 else { return [] }
    var stream = unsafe z_stream()
    let status = unsafe deflateInit2_(
      &stream, level, Z_DEFLATED, windowBits, memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib found no memory")
    defer { unsafe deflateEnd(&stream) }
    let bound = Int(unsafe deflateBound(&stream, UInt(lines.count)))
    precondition(bound < Int(UInt32.max), "a member is made of one chunk")
    return unsafe lines.withUnsafeBufferPointer { bytes in
      unsafe [UInt8](unsafeUninitializedCapacity: bound) { memory, count in
        // why unsafe: zlib reads and writes at most the counts that it is given here; it does
        // not write through `next_in`, which its header only forgot to call constant.
        unsafe stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        unsafe stream.avail_in = UInt32(bytes.count)
        unsafe stream.next_out = memory.baseAddress
        unsafe stream.avail_out = UInt32(bound)
        let status = unsafe deflate(&stream, Z_FINISH)
        precondition(status == Z_STREAM_END, "zlib needed more than its own bound")
        count = bound - Int(unsafe stream.avail_out)
      }
    }
  }
}
