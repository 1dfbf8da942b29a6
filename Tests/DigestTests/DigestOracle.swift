import CivilTime
import Digest
import Sites
import Vocabulary
import WebAddress

/// A digest worked out with dictionaries: slow, simple and in no order.
struct DigestOracle {
  /// Rows as texts, with count and bytes.
  var rows: [String: [Int64]] = [:]

  /// Counts visits one after the other.
  init(_ visits: [Visit], classifier: Classifier) {
    for visit in visits { add(visit, classifier) }
  }

  /// The rows of a digest in the same words.
  init(_ digest: consuming Digest) throws {
    while let usage = try digest.nextSubject() {
      var visits = 0
      for place in usage.indices {
        add(usage: usage[place])
        if usage[place].category == Usage.everything { visits += usage[place].count }
      }
      if visits != usage.visits { repeats += 1 }
    }
    while let visits = try digest.nextSite() {
      var count = 0
      for place in visits.indices {
        add(site: visits[place])
        count += visits[place].count
      }
      if count != visits.visits { repeats += 1 }
    }
    while let fact = try digest.nextFact() { add(fact: fact) }
  }

  /// How many rows were given twice, and sums that are not those of their rows.
  private(set) var repeats = 0

  private mutating func add(_ visit: Visit, _ classifier: Classifier) {
    let user = UserName.normalised(visit.user)
    let client = visit.client.lowercased()
    let subject = user.isEmpty ? Subject(user: "", client: client) : Subject(user: user, client: "")
    let moment = Instant(milliseconds: visit.time)
    let host = HostName.normalised(visit.host)
    let bytes = max(0, visit.bytes)
    let site = classifier.suffixes.registrableDomain(of: host)
    count(
      "site s\(visit.source) \(classifier.groups.group(ofUser: user)) \(site) \(visit.action)"
        + " \(classifier.zone.day(of: moment).number)", 1, 0)
    let verdict = classifier.index?.verdict(
      ofHost: Array(host.utf8).span, path: Array(visit.path.utf8).span)
    let categories = classifier.taxonomy.ids(in: verdict?.categories ?? CategorySet())
    for category in [Usage.everything] + categories {
      count(
        "usage s\(visit.source) \(subject) \(category) \(visit.action) \(moment.quarterHour)",
        1, bytes)
    }
    var evidence = classifier.index?.evidence(host: host, pathAndQuery: visit.path) ?? []
    if !visit.deviceCategory.isEmpty, visit.action == .blocked || visit.action == .warned {
      evidence.append(
        Evidence(
          category: visit.deviceCategory, origin: .device, name: "", entry: visit.deviceCategory))
    }
    guard !evidence.isEmpty else { return }
    count(
      "fact s\(visit.source) \(user) \(client) \(host) \(visit.action) \(moment.minute)"
        + " \(Set(evidence).sorted())", 1, bytes, offset: visit.offset)
  }

  private mutating func add(usage: Usage) {
    note(
      "usage \(usage.source) \(usage.subject) \(usage.category) \(usage.action)"
        + " \(usage.quarterHour)", usage.count, usage.bytes)
  }

  private mutating func add(site: SiteUsage) {
    note(
      "site \(site.source) \(site.group) \(site.site) \(site.action) \(site.day.number)",
      site.count, 0)
  }

  private mutating func add(fact: Fact) {
    let key = fact.key
    note(
      "fact \(key.source) \(key.subject.user) \(key.subject.client) \(key.host) \(key.action)"
        + " \(key.minute) \(key.evidence)", fact.count, fact.bytes, offset: fact.place.offset)
  }

  private mutating func note(_ key: String, _ count: Int, _ bytes: Int64, offset: Int64 = 0) {
    if rows[key] != nil { repeats += 1 }
    self.count(key, Int64(count), bytes, offset: offset)
  }

  private mutating func count(
    _ key: String, _ count: Int64, _ bytes: Int64, offset: Int64 = 0
  ) {
    let before = rows[key] ?? [0, 0, offset]
    rows[key] = [before[0] + count, before[1] + bytes, min(before[2], offset)]
  }
}

extension Digest {
  /// Every row as text, in the digest's order.
  mutating func texts() throws -> [String] {
    var texts: [String] = []
    while let usage = try nextSubject() {
      for place in usage.indices { texts.append("\(usage[place])") }
    }
    while let visits = try nextSite() {
      for place in visits.indices { texts.append("\(visits[place])") }
    }
    while let fact = try nextFact() { texts.append("\(fact)") }
    return texts
  }
}
