internal import WebAddress

/// The beginnings of a path that end before `/`, `?` or `&`, or at its end, the shortest first.
///
/// At most 16, and none longer than 2,048 bytes: no entry is longer.
struct PathPrefixes {
  /// One beginning of a path.
  struct Prefix {
    let end: Int
    let hash: ByteHash
  }

  private var position = 0
  private var found = 0
  private var hash: ByteHash

  /// Goes on from the hash of the host.
  init(after host: ByteHash) { hash = host }

  /// The next longer beginning of the same path.
  mutating func next(of path: Span<UInt8>) -> Prefix? {
    while position < path.count, position < EntryReader.longestPath {
      hash.add(HostName.lowerCase(path[position]))
      position += 1
      if position == path.count || Self.isBorder(path[position]) {
        found += 1
        return found <= EntryReader.mostBorders ? Prefix(end: position, hash: hash) : nil
      }
    }
    return nil
  }

  static func isBorder(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "&")
  }

  /// Where the host of an entry with a path begins: behind `www.` when a dot follows.
  ///
  /// Entries with a path hold for the host with and without `www.`, and for no other.
  static func hostStart(of host: Span<UInt8>, count: Int) -> Int {
    guard count > 4, host[0] == UInt8(ascii: "w"), host[1] == UInt8(ascii: "w"),
      host[2] == UInt8(ascii: "w"), host[3] == UInt8(ascii: ".")
    else { return 0 }
    for index in 4..<count where host[index] == UInt8(ascii: ".") { return 4 }
    return 0
  }
}
