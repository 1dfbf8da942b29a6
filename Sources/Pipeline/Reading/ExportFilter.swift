internal import CivilTime
internal import Formats
internal import Intake
internal import Store
internal import Vocabulary
internal import WebAddress

/// Tells which records of a source's exports are new: overlapping exports hold the same records,
/// and each counts once.
///
/// A record that an export holds three times, and another export twice, counts three times: so
/// equal visits of one second are not lost, and no visit is counted twice. One thread uses it.
public final class ExportFilter: @unchecked Sendable {
  private let source: String
  private let store: Store
  private let zone: SchoolZone
  /// The names of the run's logs by number.
  private let names: [UInt32: String]
  private var days: [Day: [UInt64: [String: Int]]] = [:]
  /// What is new to the store, by day.
  private var changed: [Day: Set<UInt64>] = [:]

  /// Makes a filter for the exports of one source.
  init(source: String, store: Store, zone: SchoolZone, names: [UInt32: String]) {
    self.source = source
    self.store = store
    self.zone = zone
    self.names = names
  }

  /// The records that no other export holds.
  func news(
    of records: [Record], bytes: Span<UInt8>, log: UInt32
  ) throws(Complaint) -> [Record] {
    let name = names[log] ?? ""
    var kept: [Record] = []
    for record in records {
      let day = zone.day(of: Instant(milliseconds: record.time))
      let hash = ExportFilter.hash(of: record, bytes: bytes)
      try load(day)
      var counts = days[day]?[hash] ?? [:]
      let most = counts.values.max() ?? 0
      let own = (counts[name] ?? 0) + 1
      counts[name] = own
      days[day, default: [:]][hash] = counts
      changed[day, default: []].insert(hash)
      if own > most { kept.append(record) }
    }
    return kept
  }

  /// Writes what the exports held into the commit of the reading.
  func keep(in writer: ReadingWriter) throws(StoreFault) {
    for (day, hashes) in changed.sorted(by: { $0.key < $1.key }) {
      for hash in hashes.sorted() {
        for (log, count) in days[day]?[hash] ?? [:] where names.values.contains(log) {
          try writer.set(
            exportRecord: ExportRecord(hash: hash, log: log, count: count), source: source,
            day: day)
        }
      }
    }
  }

  private func load(_ day: Day) throws(Complaint) {
    guard days[day] == nil else { return }
    do {
      var loaded: [UInt64: [String: Int]] = [:]
      for record in try store.exportRecords(of: source, on: day) {
        loaded[record.hash, default: [:]][record.log] = record.count
      }
      days[day] = loaded
    } catch {
      throw error.complaint
    }
  }

  /// A hash of what a record says, whatever its export's columns are.
  private static func hash(of record: Record, bytes: Span<UInt8>) -> UInt64 {
    var hash = ByteHash()
    for shift in stride(from: 0, to: 64, by: 8) {
      hash.add(UInt8(truncatingIfNeeded: record.time >> Int64(shift)))
    }
    for range in [record.user, record.client, record.url, record.host, record.method] {
      for place in range.places { hash.add(bytes[place]) }
      hash.add(0)
    }
    hash.add(record.action.rawValue)
    for shift in stride(from: 0, to: 64, by: 8) {
      hash.add(UInt8(truncatingIfNeeded: record.bytes >> Int64(shift)))
    }
    return hash.value
  }
}
