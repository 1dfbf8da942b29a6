// hot: called for each host that a worker does not know yet.

extension HostName {
  /// Normalises a host and finds its suffixes, most hosts in one pass.
  ///
  /// - Parameters:
  ///   - room: The normalised host is written to its front.
  ///   - suffixes: Emptied and filled, so that its memory is used again.
  /// - Returns: What ``normalise(_:into:)`` returns.
  public static func normalise(
    _ host: Span<UInt8>, into room: inout MutableSpan<UInt8>,
    suffixes: inout [HostSuffixes.Suffix]
  ) -> NormalHost? {
    if let length = normaliseName(host, into: &room, suffixes: &suffixes) {
      return NormalHost(length: length, isAddress: false)
    }
    guard let normal = normalise(host, into: &room) else {
      suffixes.removeAll(keepingCapacity: true)
      return nil
    }
    let written = room.span.extracting(0..<normal.length)
    HostSuffixes.all(of: written, isAddress: normal.isAddress, into: &suffixes)
    return normal
  }

  /// The same for a name in ASCII that ends in a letter and has neither a port, brackets nor
  /// escapes: its length; `nil` for every other host.
  private static func normaliseName(
    _ host: Span<UInt8>, into room: inout MutableSpan<UInt8>,
    suffixes: inout [HostSuffixes.Suffix]
  ) -> Int? {
    let count = host.count
    guard count > 0, count <= maximumLength, count <= room.count,
      host[0] != UInt8(ascii: "["), lowerCase(host[count - 1]) &- UInt8(ascii: "a") < 26
    else { return nil }
    guard lowerCase(host, count, into: &room) else { return nil }
    suffixes.removeAll(keepingCapacity: true)
    var hash = ByteHash()
    var label: UInt64 = 0
    var place = count
    while place > 0 {
      place &-= 1
      // why unchecked: the place is from 0 on and below `count`, which the room has.
      let byte = unsafe room[unchecked: place]
      hash.add(byte)
      label = label << 8 | UInt64(byte)
      if byte == UInt8(ascii: ".") { label = 0 }
      // why unchecked: as above, behind the first place.
      let before = place == 0 ? UInt8(ascii: ".") : unsafe room[unchecked: place &- 1]
      if before == UInt8(ascii: ".") {
        suffixes.append(HostSuffixes.Suffix(start: place, hash: hash, label: label))
      }
    }
    return count
  }

  /// Writes a host in lower case, eight bytes at a time; false when it has a colon, or must be
  /// mapped.
  private static func lowerCase(
    _ host: Span<UInt8>, _ count: Int, into room: inout MutableSpan<UInt8>
  ) -> Bool {
    var place = 0
    var others: UInt64 = 0
    var bytes = unsafe room.mutableBytes
    while place &+ 8 <= count {
      // why unsafe: eight bytes from the place on are in the host, and in the room, which has as
      // many.
      let word = unsafe host.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      let low = word & 0x7F7F_7F7F_7F7F_7F7F
      // The highest bit of a byte is set from `A` on, from `[` on, and where it is no colon, no
      // percent sign and no backslash.
      let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
      let behindZ = low &+ 0x2525_2525_2525_2525
      let isCapital = (fromA ^ behindZ) & ~word & 0x8080_8080_8080_8080
      let noColon = (low ^ 0x3A3A_3A3A_3A3A_3A3A) &+ 0x7F7F_7F7F_7F7F_7F7F
      let noPercent = (low ^ 0x2525_2525_2525_2525) &+ 0x7F7F_7F7F_7F7F_7F7F
      let noBackslash = (low ^ 0x5C5C_5C5C_5C5C_5C5C) &+ 0x7F7F_7F7F_7F7F_7F7F
      others |= ~(noColon & noPercent & noBackslash) | word
      bytes.storeBytes(of: word | isCapital >> 2, toByteOffset: place, as: UInt64.self)
      place &+= 8
    }
    while place < count {
      let byte = host[place]
      if byte == UInt8(ascii: ":") || needsMapping(byte) { return false }
      bytes.storeBytes(of: lowerCase(byte), toByteOffset: place, as: UInt8.self)
      place &+= 1
    }
    return others & 0x8080_8080_8080_8080 == 0
  }
}
