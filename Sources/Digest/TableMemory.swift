// hot: the memory of every table that a line is looked up in.
internal import CByteMask
internal import Glibc

/// The memory of one table: a fixed number of elements, all zero at first.
///
/// It begins on a page, so that an element of 64 bytes lies in one line of the cache. A large one is
/// taken in large pages where the system has them, which spares most of the address lookups. What
/// was never touched takes no memory.
@safe struct TableMemory<Element: BitwiseCopyable>: ~Copyable {
  /// How many elements there are.
  let count: Int
  private let base: UnsafeMutablePointer<Element>
  /// What was taken from the system, in bytes.
  private let mapping: UnsafeMutableRawBufferPointer

  /// Takes memory for some elements, for which zero bytes must be a value.
  ///
  /// - Parameter isKept: False for memory that is soon given back, so that large pages do not pay.
  init(count: Int, isKept: Bool = true) {
    self.count = count
    let size = max(1, count) * MemoryLayout<Element>.stride
    let isLarge = isKept && size >= LargePage.leastSize
    // A large page must begin at a multiple of its size.
    let taken = isLarge ? LargePage.roundedUp(size) + LargePage.size : size
    let memory = unsafe mmap(
      nil, taken, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    // As with every other memory that the system does not give, the program cannot go on.
    precondition(unsafe memory != nil && memory != MAP_FAILED, "no memory for a table")
    unsafe mapping = UnsafeMutableRawBufferPointer(start: memory, count: taken)
    var first = unsafe memory.unsafelyUnwrapped
    if isLarge {
      let place = Int(bitPattern: first)
      unsafe first += LargePage.roundedUp(place) - place
      unsafe madvise(first, LargePage.roundedUp(size), MADV_HUGEPAGE)
    }
    unsafe base = first.bindMemory(to: Element.self, capacity: count)
  }

  deinit { unsafe munmap(mapping.baseAddress, mapping.count) }

  /// The element at a place.
  subscript(place: Int) -> Element {
    @inline(always)
    _read {
      precondition(isInside(place))
      // why unsafe: the line above keeps the place inside the memory, which `self` owns.
      yield unsafe base[place]
    }
    @inline(always)
    _modify {
      precondition(isInside(place))
      // why unsafe: as above.
      yield unsafe &base[place]
    }
  }

  /// True for the place of an element; one comparison, since a negative number is a large one.
  @inline(always)
  fileprivate func isInside(_ place: Int) -> Bool {
    UInt(bitPattern: place) < UInt(bitPattern: count)
  }

  /// The same for so many elements from a place on.
  @inline(always)
  fileprivate func isInside(_ place: Int, _ length: Int) -> Bool {
    count >= length && UInt(bitPattern: place) <= UInt(bitPattern: count &- length)
  }

  /// Asks for the element at a place, which is read soon.
  @inline(always)
  func prefetch(_ place: Int) {
    // why unsafe: asking for memory reads nothing.
    unsafe vigil_prefetch(base + place)
  }

  /// Makes every element zero.
  mutating func clear() {
    // why unsafe: the count is that of the memory.
    unsafe memset(base, 0, count * MemoryLayout<Element>.stride)
  }

  /// The elements.
  var span: Span<Element> {
    @_lifetime(borrow self)
    @inline(always)
    get {
      // why unsafe: the memory holds `count` elements and lives as long as `self`, which the
      // lifetime names.
      let span = unsafe Span(_unsafeStart: base, count: count)
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }
}

extension TableMemory<UInt8> {
  /// The value whose bytes begin at a place.
  @inline(always)
  func load<Value: BitwiseCopyable>(at place: Int) -> Value {
    precondition(isInside(place, MemoryLayout<Value>.size))
    // why unsafe: the line above keeps the load inside the memory.
    return unsafe UnsafeRawPointer(base).loadUnaligned(fromByteOffset: place, as: Value.self)
  }

  /// Writes the bytes of a value from a place on.
  @inline(always)
  mutating func store<Value: BitwiseCopyable>(_ value: Value, at place: Int) {
    precondition(isInside(place, MemoryLayout<Value>.size))
    // why unsafe: the line above keeps the bytes inside the memory.
    unsafe UnsafeMutableRawPointer(base).storeBytes(of: value, toByteOffset: place, as: Value.self)
  }

  /// Copies bytes of a span to a place.
  mutating func store(_ bytes: Span<UInt8>, _ places: Range<Int>, at place: Int) {
    precondition(isInside(place, places.count))
    unsafe bytes.extracting(places).withUnsafeBytes { memory in
      // why unsafe: the line above keeps the copy inside the memory, and both do not overlap.
      unsafe UnsafeMutableRawBufferPointer(start: base + place, count: places.count)
        .copyMemory(from: memory)
    }
  }
}

/// The large pages of x86-64 and of 64-bit ARM.
private enum LargePage {
  static let size = 2_097_152
  /// Smaller tables would waste too much of one.
  static let leastSize = 1_572_864

  /// The least multiple of the page's size that is not below a number.
  static func roundedUp(_ number: Int) -> Int { (number + size - 1) / size * size }
}
