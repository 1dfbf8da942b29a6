internal import Formats
internal import Intake
internal import Searches
internal import Sites
internal import Vocabulary
internal import WebAddress

/// Reached by a few lines in a hundred; what is new makes texts here.
extension VisitCounter {
  /// Texts of a fact are cut to these many bytes, so that a row always fits in its buffer.
  private static let longestText = 2048

  /// Counts a record by category, and keeps a fact of it when it could matter.
  mutating func classify(
    _ record: Record, bytes: Span<UInt8>, host: HostEntry, hostPlace: Int,
    subject: SubjectEntry, source: DigestSource, count: FactCount
  ) {
    var categories = categorySets[host.categories]
    var isProtected = host.isProtected
    if host.hasURLEntries, let verdict = verdict(ofAddress: record, bytes: bytes) {
      categories = verdict.categories
      isProtected = verdict.isProtected
    }
    if isCountsOnly { return countVisits(categories, subject: subject, bytes: count.bytes) }
    let query = host.engine == 0 ? "" : query(of: record, bytes: bytes, host: host, source)
    let concerns = query.isEmpty ? [] : classifier.phrases.evidence(in: query)
    var all = categories
    for concern in concerns {
      if let number = classifier.taxonomy.number(ofID: concern.category) { all.insert(number) }
    }
    countCategories(all, of: record, subject: subject, source: source, bytes: count.bytes)
    guard !isProtected else { return }
    let dependsOnHost =
      !host.hasURLEntries && concerns.isEmpty && !VisitCounter.hasDeviceEvidence(record)
    guard
      let evidence = dependsOnHost
        ? evidence(ofHost: hostPlace, record, bytes: bytes, categories: categories)
        : number(
          of: concerns + listEvidence(of: record, bytes: bytes, categories: categories)
            + deviceEvidence(of: record, bytes: bytes, categories: categories))
    else { return }
    keepFact(
      record, bytes: bytes, hostPlace: hostPlace, query: query, evidence: evidence, source, count)
  }

  private mutating func verdict(ofAddress record: Record, bytes: Span<UInt8>) -> HostVerdict? {
    guard let index = classifier.index else { return nil }
    // Taken out, so that it can be read while the suffixes change.
    var room: [UInt8] = []
    swap(&room, &hostRoom)
    defer { swap(&room, &hostRoom) }
    var writable = room.mutableSpan
    guard
      let normal = HostName.normalise(
        bytes.extracting(record.host.places), into: &writable, suffixes: &suffixes)
    else { return nil }
    let host = room.span.extracting(0..<normal.length)
    return index.verdict(
      ofHost: host, suffixes: suffixes.span, path: bytes.extracting(record.path.places),
      port: Self.port(of: record, bytes: bytes))
  }

  /// The port of a record's request; `nil` where its log does not tell it.
  private static func port(of record: Record, bytes: Span<UInt8>) -> UInt16? {
    let url = bytes.extracting(record.url.places)
    return AddressParts(url)?.requestPort(of: url)
  }

  private mutating func countCategories(
    _ categories: CategorySet, of record: Record, subject: SubjectEntry, source: DigestSource,
    bytes: Int64
  ) {
    if !categories.isEmpty { totals.flagged += 1 }
    let quarter = Instant(milliseconds: record.time).quarterHour
    for number in categories.numbers {
      totals.categories[Int(number)] += 1
      usage.add(
        PackedKey.usage(
          name: subject.name, quarterHour: quarter, category: number, action: record.action,
          source: source.number),
        count: 1, bytes: bytes)
    }
  }

  /// Counts a visit by its categories alone.
  private mutating func countVisits(
    _ categories: CategorySet, subject: SubjectEntry, bytes: Int64
  ) {
    if !categories.isEmpty { totals.flagged += 1 }
    for number in categories.numbers {
      totals.categories[Int(number)] += 1
      usage.add(
        PackedKey.visits(name: subject.name, category: number), count: 1, bytes: bytes)
    }
  }

  private mutating func query(
    of record: Record, bytes: Span<UInt8>, host: HostEntry, _ source: DigestSource
  ) -> String {
    let path = bytes.extracting(record.path.places)
    let row = Int(host.engine) - 1
    var search = SearchCount()
    let query = unsafe path.withUnsafeBufferPointer { memory in
      // why unsafe: the bytes of the chunk outlive the call.
      if let query = unsafe SearchEngineTable.query(inPathAndQuery: memory, row: row) {
        search.withTerms = 1
        return query
      }
      if unsafe SearchEngineTable.isStripped(memory, row: row) { search.withoutTerms = 1 }
      return ""
    }
    if search != SearchCount() { count(search, of: record, source) }
    return query
  }

  private mutating func count(_ search: SearchCount, of record: Record, _ source: DigestSource) {
    day.move(to: record.time, in: classifier)
    totals.add(search, on: SearchDay(source: source.number, day: Day(number: day.day)))
  }

  /// The number of the evidence that depends on nothing but the host; `nil` without any.
  private mutating func evidence(
    ofHost place: Int, _ record: Record, bytes: Span<UInt8>, categories: CategorySet
  ) -> UInt32? {
    if let known = hostFacts[place]?.evidence, known != 0 {
      return known == HostFacts.noEvidence ? nil : known - 1
    }
    let found = number(of: listEvidence(of: record, bytes: bytes, categories: categories))
    hostFacts[place, default: HostFacts()].evidence = found.map { $0 + 1 } ?? HostFacts.noEvidence
    return found
  }

  /// Why the lists give the record a category of which facts are kept.
  private func listEvidence(
    of record: Record, bytes: Span<UInt8>, categories: CategorySet
  ) -> [Evidence] {
    let kept = CategorySet(bits: categories.bits & classifier.noteworthy.bits)
    guard !kept.isEmpty, let index = classifier.index else { return [] }
    let told = CategorySet(bits: kept.bits | categories.bits & classifier.background.bits)
    let wanted = Set(classifier.taxonomy.ids(in: told))
    let host = HostName.normalised(bytes.text(record.host.places))
    return index.evidence(
      host: host, pathAndQuery: bytes.text(record.path.places),
      port: Self.port(of: record, bytes: bytes)
    )
    .filter { wanted.contains($0.category) }
  }

  /// The device's own category, where the device acted on it and it may count.
  private func deviceEvidence(
    of record: Record, bytes: Span<UInt8>, categories: CategorySet
  ) -> [Evidence] {
    guard VisitCounter.hasDeviceEvidence(record) else { return [] }
    let category = bytes.text(record.deviceCategory.places)
    let doubted = categories.bits & classifier.noteworthy.bits & classifier.doubtful.bits
    guard doubted != 0 || classifier.deviceCategories?.contains(category.lowercased()) ?? true
    else { return [] }
    let rule = bytes.text(record.deviceRule.places)
    return [Evidence(category: category, origin: .device, name: rule, entry: category)]
  }

  private mutating func keepFact(
    _ record: Record, bytes: Span<UInt8>, hostPlace: Int, query: String, evidence: UInt32,
    _ source: DigestSource, _ count: FactCount
  ) {
    let key = FactKey(
      user: userText(of: record, bytes: bytes), client: clientText(of: record, bytes: bytes),
      host: hostText(of: record, bytes: bytes, place: hostPlace), query: number(of: query),
      evidence: evidence, minute: Instant(milliseconds: record.time).minute,
      source: source.number, kind: record.kind, action: record.action)
    var count = count
    count.signs = signs(of: record, bytes: bytes)
    if facts[key]?.add(count) == nil { facts[key] = count }
  }

  private mutating func userText(of record: Record, bytes: Span<UInt8>) -> UInt32 {
    guard !record.user.isEmpty else { return number(of: "") }
    let place = userPlace(at: record.user, bytes: bytes)
    if users[place].text != 0 { return users[place].text - 1 }
    let text = number(
      of: UserName.normalised(bytes.text(SubjectEntry.cut(record.user.places))))
    users[place].text = text + 1
    return text
  }

  private mutating func clientText(of record: Record, bytes: Span<UInt8>) -> UInt32 {
    let place = clientPlace(at: record.client, bytes: bytes)
    if clients[place].text != 0 { return clients[place].text - 1 }
    let text = number(
      of: bytes.text(SubjectEntry.cut(record.client.places)).lowercased())
    clients[place].text = text + 1
    return text
  }

  private mutating func hostText(of record: Record, bytes: Span<UInt8>, place: Int) -> UInt32 {
    if let known = hostFacts[place]?.text, known != 0 { return known - 1 }
    let text = number(of: HostName.normalised(bytes.text(record.host.places)))
    hostFacts[place, default: HostFacts()].text = text + 1
    return text
  }

  /// The number of evidence; `nil` for none.
  private mutating func number(of evidence: [Evidence]) -> UInt32? {
    evidence.isEmpty ? nil : number(of: EvidenceText.text(of: evidence))
  }

  private mutating func number(of text: String) -> UInt32 {
    guard text.utf8.count > Self.longestText else { return texts.number(of: text) }
    return texts.number(of: String(decoding: text.utf8.prefix(Self.longestText), as: UTF8.self))
  }
}
