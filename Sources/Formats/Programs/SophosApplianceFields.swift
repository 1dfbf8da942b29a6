// hot: the pairs of every line of a Sophos Web Appliance.
internal import Intake

extension KeyedFields<SophosApplianceKey> {
  /// The URL of `GET http://example.org/ HTTP/1.1`.
  func url(in line: Span<UInt8>) -> WrittenValue {
    let request = self[.request]
    let end = request.places.upperBound
    let start = line.firstSpace(from: request.places.lowerBound) + 1
    guard start < end else { return WrittenValue() }
    let version = line.lastPlace(of: " HTTP/", from: start, to: end)
    return WrittenValue(places: start..<(version ?? end), escapes: request.escapes)
  }
}

extension LineScratch {
  /// Where a user's name resolves: `\xc3\xb5` stands for two bytes of UTF-8.
  mutating func appliance(
    user: WrittenValue, in line: Span<UInt8>, base: Int
  ) -> ByteRange {
    let places = user.places
    guard line.contains("\\x", from: places.lowerBound, to: places.upperBound) else {
      return range(of: user, in: line, base: base)
    }
    room.begin()
    var place = places.lowerBound
    while place < places.upperBound {
      if user.isEscape(at: place, in: line) {
        place += 1
      } else if line.has("\\x", at: place), place + 4 <= places.upperBound,
        let byte = line.escapedByte(at: place + 1)
      {
        room.append(byte)
        place += 4
        continue
      }
      room.append(line[place])
      place += 1
    }
    return room.end()
  }
}
