// hot: the host of each line.
internal import Formats
internal import Intake
internal import Searches
internal import Sites
internal import Vocabulary
internal import WebAddress

extension VisitCounter {
  /// What is known of the record's host, and where the table remembers it; a host that is too
  /// long for the table has no place.
  mutating func host(of record: Record, bytes: Span<UInt8>) -> (entry: HostEntry, place: Int?) {
    let places = record.host.places
    let hash = KeyHash.hash(bytes, places)
    if let place = hosts.place(of: bytes, places, hash: hash) { return (hosts[place], place) }
    let entry = newHost(bytes.extracting(places))
    return (entry, hosts.remember(entry, of: bytes, places, hash: hash))
  }

  /// Works out what is known of a host that the table does not have.
  private mutating func newHost(_ logged: Span<UInt8>) -> HostEntry {
    // Taken out, so that it can be read while the names change.
    var room: [UInt8] = []
    swap(&room, &hostRoom)
    defer { swap(&room, &hostRoom) }
    var writable = room.mutableSpan
    guard let normal = HostName.normalise(logged, into: &writable) else {
      return HostEntry(site: siteNames.number(of: ""))
    }
    let host = room.span.extracting(0..<normal.length)
    var entry = HostEntry()
    let start = normal.isAddress ? 0 : classifier.suffixes.registrableStart(of: host)
    entry.site = siteNames.number(of: host, start..<host.count)
    if let verdict = classifier.index?.verdict(ofHost: host) {
      let set = categorySets.number(of: verdict.categories)
      entry.categories = set ?? 0
      // Without a number it is looked up again for each line.
      entry.hasURLEntries = verdict.hasURLEntries || set == nil
      entry.isProtected = verdict.isProtected
    }
    if SearchEngineTable.mayHaveRow(host) {
      let row = SearchEngineTable.row(ofHost: host.text(0..<host.count))
      entry.engine = row.map { UInt8(clamping: $0 + 1) } ?? 0
    }
    return entry
  }
}
