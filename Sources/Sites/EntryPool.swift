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
  }

  /// Each name with its length in front, as in the index; the first byte belongs to no name.
  private(set) var text: [UInt8] = [0]
  private(set) var entries: [Entry] = []
  /// False once a name did not fit into the 4 GiB that an offset reaches.
  private(set) var isWhole = true

  /// Adds a normalised host; one that holds for less than itself and all below it is marked too.
  mutating func add(host: Span<UInt8>, scope: EntryScope, list: UInt16) {
    var hash = Self.hash(of: host)
    if let mark = scope.mark { append(host, Span(), hash: &hash, list: mark) }
    let tail = scope.tail
    append(host, tail.span, hash: &hash, list: list)
  }

  /// Adds a normalised host that a list takes out of what it says of the names above it.
  mutating func add(exception host: Span<UInt8>, scope: EntryScope, list: UInt16) {
    var hash = Self.hash(of: host)
    append(host, Span(), hash: &hash, list: EntryMark.exceptions)
    let tail = scope.exceptionTail
    append(host, tail.span, hash: &hash, list: list)
  }

  /// Adds a normalised host with a normalised path, and marks the host.
  mutating func add(host: Span<UInt8>, path: Span<UInt8>, list: UInt16) {
    var hash = Self.hash(of: host)
    append(host, Span(), hash: &hash, list: EntryMark.urls)
    append(host, path, hash: &hash, list: list)
  }

  /// The hash of a host, from its last byte to its first, as ``HostSuffixes`` takes it.
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
    _ host: Span<UInt8>, _ path: Span<UInt8>, hash: inout ByteHash, list: UInt16
  ) {
    guard text.count + host.count + path.count + 2 <= Int(UInt32.max) else {
      isWhole = false
      return
    }
    let offset = UInt32(text.count)
    NameLength(host.count + path.count).append(to: &text)
    for index in host.indices { text.append(host[index]) }
    for index in path.indices {
      text.append(path[index])
      hash.add(path[index])
    }
    entries.append(Entry(hash: hash.value, offset: offset, list: list))
  }
}
