// hot: the keys of every line of a SonicWall.

extension KeyedFields<SonicwallKey> {
  /// Reads the pairs of a line of a SonicWall, whose `arg` stands bare and may hold spaces.
  init(sonicwall line: Span<UInt8>) {
    self.init()
    var cursor = KeyValueCursor(line)
    while let pair = cursor.take() {
      let start = pair.value.places.lowerBound
      guard pair.key.count == 3, line.has("arg=", at: pair.key.lowerBound),
        !line.has("\"", at: start - 1)
      else {
        take(pair, in: line)
        continue
      }
      let end = Self.endOfPath(in: line, from: start)
      take(WrittenValue(places: start..<end), of: .path, at: pair.key.lowerBound, in: line)
      cursor = KeyValueCursor(line, from: end)
    }
  }

  /// Where a path ends: before the last `code=`, which the firewall writes behind every path, else
  /// before the first of the other keys that may follow.
  private static func endOfPath(in line: Span<UInt8>, from start: Int) -> Int {
    let space = line.firstSpace(from: start)
    if space == line.count { return space }
    if let code = line.lastPlace(of: " code=", from: start, to: line.count) { return code }
    var end = line.count
    end = min(end, line.lastPlace(of: " Category=", from: start, to: end) ?? end)
    end = min(end, line.lastPlace(of: " rule=", from: start, to: end) ?? end)
    end = min(end, line.lastPlace(of: " fw_action=", from: start, to: end) ?? end)
    end = min(end, line.lastPlace(of: " note=", from: start, to: end) ?? end)
    return end < line.count ? end : space
  }
}
