import Glibc

/// Bytes that end where the memory ends: who reads one byte too far brings the test down.
///
/// The page behind them may not be read; nor may the page in front of them when they fill whole
/// pages, which is why ``atFront`` puts them there instead.
@safe final class GuardedBytes {
  private let memory: UnsafeMutableRawPointer
  private let size: Int
  private let start: Int
  private let count: Int

  /// Copies bytes to the end of a stretch of memory, or to its beginning.
  init(_ bytes: [UInt8], atFront: Bool = false) {
    let page = 4096
    let inner = max(1, (bytes.count + page - 1) / page) * page
    size = inner + 2 * page
    // why unsafe: the mapping is checked, and all that is written lies between its outer pages.
    unsafe memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    unsafe precondition(memory != MAP_FAILED, "no memory for a test")
    start = atFront ? page : page + inner - bytes.count
    count = bytes.count
    let room = unsafe UnsafeMutableRawBufferPointer(start: memory + start, count: count)
    unsafe bytes.withUnsafeBytes { unsafe room.copyMemory(from: $0) }
    unsafe precondition(mprotect(memory, page, PROT_NONE) == 0)
    unsafe precondition(mprotect(memory + page + inner, page, PROT_NONE) == 0)
  }

  deinit { unsafe munmap(memory, size) }

  /// The bytes.
  var span: Span<UInt8> {
    @_lifetime(borrow self)
    get {
      // why unsafe: the bytes lie inside the mapping, which lives as long as `self`.
      let bytes = unsafe UnsafeRawBufferPointer(start: memory + start, count: count)
      let span = unsafe Span<UInt8>(_unsafeBytes: bytes)
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }
}
