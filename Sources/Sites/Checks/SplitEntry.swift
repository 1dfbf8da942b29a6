internal import WebAddress

/// An entry's name in the index, split into its host and what stands behind it.
struct SplitEntry {
  let host: ArraySlice<UInt8>
  /// A port, a path or both, or the tail of an ``EntryScope``.
  let tail: ArraySlice<UInt8>

  init(_ name: [UInt8]) {
    let end =
      name.firstIndex { byte in
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "*")
          || byte == UInt8(ascii: "!")
      } ?? name.count
    // One colon opens a port; an IPv6 address has more.
    let colons = name[..<end].indices.filter { name[$0] == UInt8(ascii: ":") }
    let hostEnd = colons.count == 1 ? colons[0] : end
    host = name[..<hostEnd]
    tail = name[hostEnd...]
  }

  /// True for a name that a list takes out again, which is no entry.
  var isException: Bool { tail.first == UInt8(ascii: "!") }

  /// The entry as evidence shows it.
  var shown: String {
    let name = String(decoding: host, as: UTF8.self)
    for scope in [EntryScope.nameOnly, .belowOnly] where scope.tail[...] == tail {
      return scope.shown(name)
    }
    return name + String(decoding: tail, as: UTF8.self)
  }

  /// The names of all entries that hold for all that this one holds for, the shortest first.
  ///
  /// They are the hosts above it, its own host if it has a tail, and shorter paths.
  var namesAbove: [[UInt8]] {
    let bytes = Array(host)
    var names: [[UInt8]] = []
    var suffixes = HostSuffixes(of: bytes.span)
    while let suffix = suffixes.next(of: bytes.span) {
      if suffix.start > 0 || !tail.isEmpty { names.append(Array(bytes[suffix.start...])) }
    }
    guard tail.first == UInt8(ascii: "/") || tail.first == UInt8(ascii: ":") else { return names }
    let path = Array(tail)
    var prefixes = PathPrefixes(after: ByteHash())
    while let prefix = prefixes.next(of: path.span), prefix.end < path.count {
      names.append(bytes + path[..<prefix.end])
    }
    return names
  }
}
