// hot: called for each host that a worker does not know yet.

/// Hosts as logs and lists write them, brought to one form.
///
/// The form: ASCII in lower case, without brackets, zone, port and trailing dots. Letters beyond
/// ASCII and their escapes become what DNS has for them (`b%C3%BCcher`, `b\195\188cher` and `BÜCHER`
/// are `xn--bcher-kva`), so that a host is the same however it is written. Bytes for which DNS has
/// nothing stay as they are, and so does every `xn--`, whatever stands behind it; IPv6 addresses
/// are not shortened.
public enum HostName {
  /// The longest host, in bytes (RFC 1035 without the root's dot).
  public static let maximumLength = 253

  /// Writes the normalised host to the front of `room`.
  ///
  /// - Returns: how much was written and what it is; `nil` when the host is empty or longer than
  ///   253 bytes, or `room` is too small.
  @inlinable
  public static func normalise(
    _ host: Span<UInt8>, into room: inout MutableSpan<UInt8>
  ) -> NormalHost? {
    let bare = bareRange(of: host)
    var isPlain = true
    for index in bare { isPlain = isPlain && !needsMapping(host[index]) }
    if !isPlain, let mapped = normaliseMapped(host.extracting(bare), into: &room) { return mapped }
    guard !bare.isEmpty, bare.count <= 253, bare.count <= room.count else { return nil }
    for (place, index) in bare.enumerated() { room[place] = lowerCase(host[index]) }
    return NormalHost(length: bare.count, isAddress: isAddress(host.extracting(bare)))
  }

  /// True for what no host in DNS's own form has: part of a letter beyond ASCII, or an escape.
  @inlinable
  static func needsMapping(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\")
  }

  /// True when the bytes are an IPv4 address in dotted form or an IPv6 address without brackets.
  @inlinable
  public static func isAddress(_ host: Span<UInt8>) -> Bool {
    guard host.count > 1 else { return false }
    let last = host[host.count - 1]
    if isDigit(last), isDottedQuad(host) { return true }
    return isIPv6(host, in: 0..<host.count)
  }

  /// True when the last label, or all of the host, is made of digits.
  @inlinable
  public static func endsInNumber(_ host: Span<UInt8>) -> Bool {
    var index = host.count
    while index > 0, isDigit(host[index - 1]) { index -= 1 }
    return index < host.count && (index == 0 || host[index - 1] == UInt8(ascii: "."))
  }

  /// The lower-case form of an ASCII letter; every other byte as it is.
  @inlinable
  public static func lowerCase(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// The range of the host without brackets, zone, port and trailing dots.
  @inlinable
  static func bareRange(of host: Span<UInt8>) -> Range<Int> {
    guard host.count > 0 else { return 0..<0 }
    if host[0] == UInt8(ascii: "[") {
      let close = place(of: UInt8(ascii: "]"), in: host, from: 1)
      return 1..<min(close, place(of: UInt8(ascii: "%"), in: host, from: 1))
    }
    var end = place(of: UInt8(ascii: ":"), in: host, from: 0)
    if end < host.count {
      let zone = place(of: UInt8(ascii: "%"), in: host, from: end)
      if isIPv6(host, in: 0..<zone) { return 0..<zone }
    }
    while end > 0, host[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return 0..<end
  }

  /// The place of the first `byte` at or after `start`, or the end.
  @inlinable
  static func place(of byte: UInt8, in host: Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place < host.count, host[place] != byte { place += 1 }
    return place
  }

  /// True for four decimal numbers up to 255 with dots between them.
  @inlinable
  static func isDottedQuad(_ host: Span<UInt8>) -> Bool {
    var dots = 0
    var number = 0
    var digits = 0
    for index in host.indices {
      if isDigit(host[index]) {
        number = number * 10 + Int(host[index] & 0x0F)
        digits += 1
        guard digits <= 3, number <= 255 else { return false }
      } else {
        guard host[index] == UInt8(ascii: "."), digits > 0 else { return false }
        (number, digits, dots) = (0, 0, dots + 1)
      }
    }
    return dots == 3 && digits > 0
  }

  /// True when the range holds at least two colons, and else only what an IPv6 address is made of.
  @inlinable
  static func isIPv6(_ host: Span<UInt8>, in range: Range<Int>) -> Bool {
    // The longest form, with an IPv4 address at its end, has 45 bytes.
    guard range.count <= 45 else { return false }
    var colons = 0
    for index in range {
      let byte = host[index]
      if byte == UInt8(ascii: ":") {
        colons += 1
      } else if !isDigit(byte), (byte | 0x20) &- 0x61 >= 6, byte != UInt8(ascii: ".") {
        return false
      }
    }
    return colons >= 2
  }

  @inlinable
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}

extension HostName {
  /// The normalised host; empty when there is none or it is longer than 253 bytes.
  public static func normalised(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var room = [UInt8](repeating: 0, count: maximumLength)
    var space = room.mutableSpan
    guard let host = normalise(bytes.span, into: &space) else { return "" }
    return String(decoding: room[..<host.length], as: UTF8.self)
  }
}
