internal import WebAddress

/// dnsmasq's configuration: the names that it answers itself, as lists for it write them.
///
///     address=/example.org/0.0.0.0       the name and everything below it; also with `::`, `#`,
///     address=/example.org/a.example/    127.0.0.1 or nothing behind the last slash
///     local=/example.org/                the same, as is server=/example.org/
///     server=/good.example.org/9.9.9.9   passed on: takes the name out of this list
///     address=/*.example.org/            below the name only
///
/// A name with a real address is not blocked; every other setting blocks nothing.
struct DnsmasqList: ListReader {
  static func countOfFittingLines(in sample: [[UInt8]]) -> Int {
    sample.count { line in
      guard let (key, value) = setting(of: line.span) else { return false }
      return Key(line.span.extracting(key)) != nil && line[value.lowerBound] == UInt8(ascii: "/")
    }
  }

  /// The settings that may block.
  private enum Key {
    case address
    case server

    init?(_ word: Span<UInt8>) {
      if word.equals("address") {
        self = .address
      } else if word.equals("server") || word.equals("local") {
        self = .server
      } else {
        return nil
      }
    }
  }

  func read(_ line: Span<UInt8>, of file: ListFile, into entries: inout EntryReader) {
    if line[0] == UInt8(ascii: "#") { return }
    guard let (keyRange, valueRange) = Self.setting(of: line) else {
      return entries.skip(.blocksNothing)
    }
    let word = line.extracting(keyRange)
    if word.equals("conf-file") || word.equals("conf-dir") { return entries.skip(.includedFile) }
    guard let key = Key(word), line[valueRange.lowerBound] == UInt8(ascii: "/") else {
      return entries.skip(.blocksNothing)
    }
    let value = Array(line, in: valueRange)
    var parts = value.dropFirst()
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Array.init)
    var target = parts.removeLast()
    // Some lists write a slash behind the address too.
    if key == .address, target.isEmpty, let last = parts.last,
      NoSite.isSink(last.span) || HostName.isAddress(last.span)
    {
      target = parts.removeLast()
    }
    if parts.isEmpty { return entries.skip(.notAName) }
    let reason = Self.reasonToPass(target, of: key)
    for name in parts { take(name, reasonToPass: reason, into: &entries) }
  }

  /// Why names with this target are not blocked; `nil` when they are.
  private static func reasonToPass(_ target: [UInt8], of key: Key) -> SkipReason? {
    if target.isEmpty { return nil }
    if key == .server { return .passedOn }
    return target == [UInt8(ascii: "#")] || NoSite.isSink(target.span) ? nil : .otherAddress
  }

  private func take(
    _ name: [UInt8], reasonToPass: SkipReason?, into entries: inout EntryReader
  ) {
    // An empty name is every name without a dot, and `#` every name.
    if name.isEmpty { return entries.skip(.singleLabel) }
    if name == [UInt8(ascii: "#")] { return entries.skip(.wildcard) }
    let isBelow = name.starts(with: "*.".utf8)
    let scope = isBelow ? EntryScope.belowOnly : .nameAndBelow
    if let reasonToPass {
      entries.addException(name.span, scope: scope, as: reasonToPass)
    } else {
      entries.addDomain(name.span, scope: scope)
    }
  }

  /// The name and the value of a setting, without a comment, which needs white space in front.
  private static func setting(of line: Span<UInt8>) -> (key: Range<Int>, value: Range<Int>)? {
    var end = line.count
    var equals: Int?
    for index in line.indices {
      if line[index] == UInt8(ascii: "=") { equals = equals ?? index }
      if line[index] == UInt8(ascii: "#"), index > 0, line[index - 1] <= 0x20 {
        end = index
        break
      }
    }
    guard let equals, equals < end else { return nil }
    let key = EntryReader.trimmed(0..<equals, of: line)
    let value = EntryReader.trimmed(equals + 1..<end, of: line)
    return key.isEmpty || value.isEmpty ? nil : (key, value)
  }
}
