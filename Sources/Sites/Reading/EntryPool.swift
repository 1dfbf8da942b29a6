internal import WebAddress

/// Every entry that was read, before the table is made of them.
struct EntryPool {
  /// One entry of one list.
  struct Entry {
    var hash: UInt64
    /// Where the name stands in `text`.
    var offset: UInt32
    /// The list's number, or an ``EntryMark``.
    var list: UInt16
    /// True when a port or a path stands behind the host.
    var isAddress: Bool
  }

  /// How many parts the entries are in; as many names of a table are worked on at a time.
  static let partCount = 256

  /// Each name with its length in front, as it stands in the index; the first byte belongs to no
  /// name.
  private(set) var text: [UInt8] = [0]
  /// The entries by the first eight bits of their hashes, else in the order of reading.
  private var parts = [[Entry]](repeating: [], count: partCount)
  private(set) var count = 0
  /// False once a name did not fit into the 4 GiB that an offset reaches.
  private(set) var isWhole = true
  /// The host that was marked last, with its mark: files have the entries of a host together.
  private var lastMarked: (host: [UInt8], mark: UInt16) = ([], 0)

  /// The entries in the order of reading, for who wants to know where each stands.
  var entriesInOrder: [Entry] { parts.joined().sorted { $0.offset < $1.offset } }

  /// Makes room for names of so many bytes.
  mutating func reserve(_ byteCount: Int) { LargeMemory.reserve(byteCount, in: &text) }

  /// The entries of a part, which the pool then has no more.
  mutating func takePart(_ number: Int) -> [Entry] {
    var part: [Entry] = []
    swap(&part, &parts[number])
    return part
  }

  /// Adds a normalised host that holds for itself and all below it.
  ///
  /// - Parameter hash: Its hash, from its last byte to its first, as ``HostSuffixes`` takes it.
  mutating func add(host: Span<UInt8>, hash: ByteHash, list: UInt16) {
    append(host, Span(), hash: hash.value, list: list)
  }

  /// Adds a normalised host that holds for no more than a scope says, and marks the host.
  mutating func add(host: Span<UInt8>, scope: EntryScope, list: UInt16) {
    let tail = scope.tail
    if let mark = scope.mark {
      add(host: host, tail: tail.span, mark: mark, list: list)
    } else {
      add(host: host, hash: Self.hash(of: host), list: list)
    }
  }

  /// Adds a normalised host that a list takes out of what it says of the names above it.
  mutating func add(exception host: Span<UInt8>, scope: EntryScope, list: UInt16) {
    let tail = scope.exceptionTail
    add(host: host, tail: tail.span, mark: EntryMark.exceptions, list: list)
  }

  /// Adds a normalised host with what stands behind it, and marks the host.
  mutating func add(host: Span<UInt8>, tail: Span<UInt8>, mark: UInt16, list: UInt16) {
    var hash = Self.hash(of: host)
    let bytes = Array(host, in: host.indices)
    if lastMarked.mark != mark || lastMarked.host != bytes {
      lastMarked = (bytes, mark)
      append(host, Span(), hash: hash.value, list: mark)
    }
    for index in tail.indices { hash.add(tail[index]) }
    append(host, tail, hash: hash.value, list: list)
  }

  /// The hash of a host, from its last byte to its first.
  private static func hash(of host: Span<UInt8>) -> ByteHash {
    var hash = ByteHash()
    var index = host.count
    while index > 0 {
      index -= 1
      hash.add(host[index])
    }
    return hash
  }

  private mutating func append(
    _ host: Span<UInt8>, _ tail: Span<UInt8>, hash: UInt64, list: UInt16
  ) {
    guard text.count + host.count + tail.count + 2 <= Int(UInt32.max) else {
      isWhole = false
      return
    }
    let offset = UInt32(truncatingIfNeeded: text.count)
    text.append(addingCapacity: host.count + tail.count + 2) { free in
      NameLength(host.count + tail.count).append(to: &free)
      free.append(host)
      free.append(tail)
    }
    let isAddress = tail.count > 0 && EntryScope.isOfAddress(tail)
    parts[Int(truncatingIfNeeded: hash >> 56)].append(
      Entry(hash: hash, offset: offset, list: list, isAddress: isAddress))
    count += 1
  }
}
