internal import WebAddress

/// What a byte or a few are, where lists are read.
extension EntryReader {
  /// True for what a host name is made of; the underscore stands in real names.
  static func isNameByte(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  /// True for letters, digits and the underscore.
  static func isWordByte(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: "-") && isNameByte(HostName.lowerCase(byte))
  }

  /// True when a word could be an entry of a plain list.
  static func looksLikeName(_ word: ArraySlice<UInt8>) -> Bool {
    let rest = word.drop { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: ".") }
    let host = rest.prefix { $0 != UInt8(ascii: "/") }
    return word.contains(UInt8(ascii: ".")) && !host.isEmpty
      && host.allSatisfy {
        isNameByte(HostName.lowerCase($0)) || $0 >= 0x80 || $0 == UInt8(ascii: ".")
          || $0 == UInt8(ascii: ":")
      }
  }

  /// The range without white space and control characters at both ends.
  static func trimmed(_ range: Range<Int>, of text: Span<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// Why a host with odd bytes is left out.
  static func reason(for host: [UInt8]) -> SkipReason {
    host.contains(UInt8(ascii: "*")) ? .wildcard : .notAName
  }

  /// The path in lower case, as it is compared, without `/`, `?` and `&` at its end.
  static func path(_ word: Span<UInt8>, in range: Range<Int>) -> [UInt8] {
    var path = Array(word, in: range).map(HostName.lowerCase)
    while let last = path.last, PathPrefixes.isBorder(last) { path.removeLast() }
    if path.first == UInt8(ascii: "?") { path.insert(UInt8(ascii: "/"), at: 0) }
    return path
  }
}

extension OutputSpan<UInt8> {
  /// Adds bytes at the end; there must be room for them.
  mutating func append(_ bytes: Span<UInt8>) {
    if bytes.isEmpty { return }
    unsafe withUnsafeMutableBufferPointer { memory, used in
      unsafe bytes.withUnsafeBufferPointer { source in
        // why unsafe: both are memory of their own, and it is checked that there is room.
        precondition(source.count <= memory.count - used, "no room for the bytes")
        used = unsafe memory[used...].update(fromContentsOf: source)
      }
    }
  }
}

extension Array<UInt8> {
  /// The bytes of a range.
  init(_ bytes: Span<UInt8>, in range: Range<Int>) {
    self = []
    append(bytes.extracting(range))
  }

  /// Adds bytes at the end.
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer {
      // why unsafe: the bytes are copied before the call ends.
      unsafe append(contentsOf: $0)
    }
  }
}
