internal import WebAddress

/// An entry's name in the index, split into its host and what stands behind it.
struct SplitEntry {
  let host: ArraySlice<UInt8>
  /// A path, or the tail of an ``EntryScope``.
  let tail: ArraySlice<UInt8>

  init(_ name: [UInt8]) {
    let end =
      name.firstIndex { byte in
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "*")
      } ?? name.count
    host = name[..<end]
    tail = name[end...]
  }

  /// The entry as evidence shows it.
  var shown: String {
    let name = String(decoding: host, as: UTF8.self)
    for scope in [EntryScope.nameOnly, .belowOnly] where scope.tail[...] == tail {
      return scope.shown(name)
    }
    return name + String(decoding: tail, as: UTF8.self)
  }

  /// The sets of the entries that hold for all that this one holds for.
  ///
  /// They are the hosts above it, its own host if it has a tail, and shorter paths.
  func setsAbove(in table: NameTable) -> [UInt16] {
    var found: [UInt16] = []
    let bytes = Array(host)
    var suffixes = HostSuffixes(of: bytes.span)
    let path = Array(tail)
    while let suffix = suffixes.next(of: bytes.span) {
      if suffix.start > 0 || !tail.isEmpty {
        let set = table.set(
          hash: suffix.hash.value, host: bytes.span, from: suffix.start, path: Span(), to: 0)
        if set != 0 { found.append(set) }
      }
      guard suffix.start == 0, path.first == UInt8(ascii: "/") else { continue }
      var prefixes = PathPrefixes(after: suffix.hash)
      while let prefix = prefixes.next(of: path.span), prefix.end < path.count {
        let set = table.set(
          hash: prefix.hash.value, host: bytes.span, from: 0, path: path.span, to: prefix.end)
        if set != 0 { found.append(set) }
      }
    }
    return found
  }
}
