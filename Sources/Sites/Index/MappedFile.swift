internal import CByteMask
internal import Glibc
internal import Vocabulary

/// A file mapped for reading; every read is checked against its end.
///
/// Whoever replaces the file by renaming does not disturb this mapping. A file that another
/// program cuts in place would, so index files are never written in place.
@safe final class MappedFile: @unchecked Sendable {
  let path: String
  let count: Int
  // why unsafe: the mapping is read-only, lives as long as this object, and every access below
  // stays inside `count`.
  private let base: UnsafeRawPointer

  /// Maps a file.
  init(path: String) throws(Complaint) {
    self.path = path
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Complaint(
        file: path, what: "the index cannot be read: \(Self.systemWords())",
        mend: "build it with vigil lists build")
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_size > 0,
      let mapped = unsafe mmap(nil, Int(status.st_size), PROT_READ, MAP_SHARED, descriptor, 0),
      unsafe mapped != MAP_FAILED
    else {
      throw Complaint(
        file: path, what: "the index is empty or is no file",
        mend: "build it again with vigil lists build")
    }
    count = Int(status.st_size)
    unsafe base = UnsafeRawPointer(mapped)
  }

  deinit { unsafe munmap(UnsafeMutableRawPointer(mutating: base), count) }

  private static func systemWords() -> String { unsafe String(cString: strerror(errno)) }

  /// A copy of a range; what lies beyond the end is left out.
  func bytes(in range: Range<Int>) -> [UInt8] {
    let inside = range.clamped(to: 0..<count)
    return unsafe [UInt8](
      UnsafeRawBufferPointer(start: base + inside.lowerBound, count: inside.count))
  }

  /// The CRC-32 of the bytes from `start` to the end.
  func checksum(from start: Int) -> UInt32 {
    let first = min(max(start, 0), count)
    return unsafe FileBytes.checksum(
      UnsafeRawBufferPointer(start: base + first, count: count - first))
  }

  /// The 64-bit number at a place; 0 beyond the end.
  @inline(always)
  func number(at place: Int) -> UInt64 {
    guard place >= 0, place <= count - 8 else { return 0 }
    return unsafe UInt64(littleEndian: base.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// Asks for the memory at a place, which is read soon.
  @inline(always)
  func prefetch(_ place: Int) {
    // why unsafe: asking for memory reads nothing.
    unsafe vigil_prefetch(base + place)
  }

  /// True when these bytes stand at a place.
  @inline(always)
  func holds(_ bytes: Span<UInt8>, at place: Int) -> Bool {
    guard place >= 0, bytes.count <= count - place else { return false }
    return unsafe bytes.withUnsafeBytes { other in
      // why unsafe: both have as many bytes as are compared.
      guard let start = other.baseAddress else { return true }
      return unsafe memcmp(base + place, start, other.count) == 0
    }
  }

  /// The byte at a place; 0 beyond the end.
  @inline(always)
  func byte(at place: Int) -> UInt8 {
    guard place >= 0, place < count else { return 0 }
    return unsafe base.load(fromByteOffset: place, as: UInt8.self)
  }
}
