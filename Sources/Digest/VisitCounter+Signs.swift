internal import Formats
internal import Intake
internal import Vocabulary
internal import WebAddress

extension VisitCounter {
  /// What a record tells of its request.
  mutating func signs(of record: Record, bytes: Span<UInt8>) -> FactSigns {
    var sign = RequestSign(record, bytes: bytes)
    if sign.dependsOnReferrer, isReferredByOtherSite(record, bytes: bytes) {
      sign = sign.ofOtherSite
    }
    return sign.signs(at: record.time, device: Self.device(of: record, bytes: bytes))
  }

  /// The number that stands for the device of a record: of its address and user together, since many
  /// people may stand behind one address.
  @inline(always)
  static func device(of record: borrowing Record, bytes: Span<UInt8>) -> UInt64 {
    let client = hash(of: record.client, bytes: bytes)
    return record.user.isEmpty
      ? client : device(client: client, user: hash(of: record.user, bytes: bytes))
  }

  /// The same of the hashes of both.
  @inline(always)
  static func device(client: UInt64, user: UInt64) -> UInt64 {
    client ^ (user << 1 | user >> 63)
  }

  @inline(always)
  static func hash(of range: ByteRange, bytes: Span<UInt8>) -> UInt64 {
    let places = SubjectEntry.cut(range.places)
    let name = ShortName(bytes, places) ?? ShortName()
    return name.length != 0 ? name.hash : KeyHash.hash(bytes, places)
  }

  /// True when the referrer's host is of another site than the record's.
  private mutating func isReferredByOtherSite(_ record: Record, bytes: Span<UInt8>) -> Bool {
    let written = bytes.extracting(record.referrer.places)
    guard written.count > 0, let parts = AddressParts(written), !parts.scheme.isEmpty else {
      return false
    }
    // Taken out, so that it can be read while the suffixes change.
    var room: [UInt8] = []
    swap(&room, &hostRoom)
    defer { swap(&room, &hostRoom) }
    var writable = room.mutableSpan
    guard
      let normal = HostName.normalise(
        bytes.extracting(record.host.places), into: &writable, suffixes: &suffixes)
    else { return false }
    let host = room.span.extracting(0..<normal.length)
    let start =
      normal.isAddress
      ? 0 : classifier.suffixes.registrableStart(of: host, suffixes: suffixes.span)
    return !written.extracting(parts.host).isOfSite(host.extracting(start..<host.count))
  }
}

extension Span<UInt8> {
  /// True when a host is a site or of it, whatever the case of its letters.
  fileprivate func isOfSite(_ site: Span<UInt8>) -> Bool {
    let front = count - site.count
    guard front >= 0 else { return false }
    for place in site.indices {
      let byte = self[front + place]
      let small = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
      if small != site[place] { return false }
    }
    return front == 0 || self[front - 1] == UInt8(ascii: ".")
  }
}
