internal import Glibc

/// Large arrays in pages of 2 MiB, where the system has them: a fault for every 4 KiB of an index
/// takes a tenth of the time of building it.
enum LargeMemory {
  /// An array of zeros.
  static func zeros(_ count: Int) -> [UInt64] {
    unsafe [UInt64](unsafeUninitializedCapacity: count) { memory, used in
      unsafe ask(for: memory.baseAddress, byteCount: memory.count * 8)
      // why unsafe: the array gives memory for as many numbers, and all are set.
      unsafe memory.initialize(repeating: 0)
      used = count
    }
  }

  /// Makes room for as many bytes at the end of an array.
  static func reserve(_ count: Int, in bytes: inout [UInt8]) {
    bytes.reserveCapacity(bytes.count + count)
    let capacity = bytes.capacity
    // why unsafe: the array owns its capacity, and nothing in it is read or changed.
    unsafe bytes.withUnsafeMutableBufferPointer {
      unsafe ask(for: $0.baseAddress, byteCount: capacity)
    }
  }

  /// Asks for large pages for the whole pages of a range of memory; the system may have none.
  @unsafe private static func ask(for start: UnsafeMutableRawPointer?, byteCount: Int) {
    let pageSize = 4096
    guard let start = unsafe start, byteCount > 4 * 1_048_576 else { return }
    let first = unsafe start.alignedUp(toMultipleOf: pageSize)
    let length = unsafe (start + byteCount - first) / pageSize * pageSize
    _ = unsafe madvise(first, length, MADV_HUGEPAGE)
  }
}
