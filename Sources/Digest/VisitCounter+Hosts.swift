// hot: the host of each line.
internal import Formats
internal import Intake
internal import Searches
internal import Sites
internal import Vocabulary
internal import WebAddress

extension VisitCounter {
  /// Works out what is known of a record's host that is not remembered, and remembers it.
  mutating func newHost(
    at places: Range<Int>, hash: UInt64, bytes: Span<UInt8>
  ) -> (entry: HostEntry, place: Int) {
    // The group's candidates were looked for before a host of the group was remembered.
    let name = ShortName(bytes, places) ?? ShortName()
    if let place = hosts.place(of: name, bytes, places, hash: hash) { return (hosts[place], place) }
    let entry = newHost(bytes.extracting(places))
    let remembered = hosts.count
    let place = hosts.remember(entry, of: bytes, places, hash: hash)
    if hosts.count <= remembered {
      // The memo was full and has forgotten everything: no place of before means anything.
      hostFacts.removeAll(keepingCapacity: true)
      for waiting in 0..<group.count { group[waiting].hostCandidate = -1 }
    }
    return (entry, place)
  }

  /// Works out what is known of a host that the table does not have.
  private mutating func newHost(_ logged: Span<UInt8>) -> HostEntry {
    // Taken out, so that it can be read while the names change.
    var room: [UInt8] = []
    swap(&room, &hostRoom)
    defer { swap(&room, &hostRoom) }
    var writable = room.mutableSpan
    guard let normal = HostName.normalise(logged, into: &writable, suffixes: &suffixes) else {
      var entry = HostEntry()
      entry.site = siteNames.number(of: "")
      return entry
    }
    let host = room.span.extracting(0..<normal.length)
    var entry = HostEntry()
    let site =
      normal.isAddress || isCountsOnly
      ? 0 : classifier.suffixes.registrableStart(of: host, suffixes: suffixes.span)
    // The names of sites are many, so the memory is on its way while the lists are asked.
    let siteHash = KeyHash.hash(host, site..<host.count)
    siteNames.prefetch(hash: siteHash)
    if let verdict = classifier.index?.verdict(
      ofHost: host, suffixes: suffixes.span, path: Span())
    {
      let set = categorySets.number(of: verdict.categories)
      entry.categories = set ?? 0
      // Without a number it is looked up again for each line.
      entry.hasURLEntries = verdict.hasURLEntries || set == nil
      entry.isProtected = verdict.isProtected
    }
    if isCountsOnly { return entry }
    entry.site = siteNames.number(of: host, site..<host.count, hash: siteHash)
    if mayBeEngine {
      let row = SearchEngineTable.row(ofHost: host.text(0..<host.count))
      entry.engine = row.map { UInt8(clamping: $0 + 1) } ?? 0
    }
    return entry
  }

  /// True when one of the host's labels is that of a search engine.
  private var mayBeEngine: Bool {
    let suffixes = suffixes.span
    for place in suffixes.indices
    where SearchEngineTable.mayHaveRow(ofLabel: suffixes[place].label) {
      return true
    }
    return false
  }
}
