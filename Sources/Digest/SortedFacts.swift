internal import Vocabulary

/// The facts of a worker in the order of their rows.
///
/// They are sorted by the ranks of their texts, so that only the row that is written has bytes.
struct SortedFacts {
  private var entries: [(key: FactKey, place: UInt32)] = []
  /// By the places of ``entries``: what is counted takes more bytes than it is worth to move.
  private var values: [FactCount] = []

  /// Sorts the facts of a table.
  init(_ facts: [FactKey: FactCount], texts: inout NameTable) {
    let sorted = texts.sortedNumbers()
    var ranks = [UInt64](repeating: 0, count: sorted.count)
    for rank in sorted.indices { ranks[Int(sorted[rank])] = UInt64(rank) }
    // In the rest of a row the length stands before the text.
    let names = texts
    let lengths = (0..<UInt32(names.count)).map { UInt64(names.places(of: $0).count) << 32 }
    func order(_ number: UInt32) -> UInt64 { lengths[Int(number)] | ranks[Int(number)] }
    entries.reserveCapacity(facts.count)
    values.reserveCapacity(facts.count)
    for (key, value) in facts {
      entries.append((key, UInt32(truncatingIfNeeded: values.count)))
      values.append(value)
    }
    entries.sort { first, second in
      let (one, other) = (first.key, second.key)
      if one.user != other.user { return ranks[Int(one.user)] < ranks[Int(other.user)] }
      if one.minute != other.minute {
        return UInt32(bitPattern: one.minute) < UInt32(bitPattern: other.minute)
      }
      if one.numbers != other.numbers { return one.numbers < other.numbers }
      if one.client != other.client { return order(one.client) < order(other.client) }
      if one.host != other.host { return order(one.host) < order(other.host) }
      if one.query != other.query { return order(one.query) < order(other.query) }
      return order(one.evidence) < order(other.evidence)
    }
  }

  /// How many facts.
  var count: Int { entries.count }

  /// The row of a fact.
  func row(at place: Int, texts: NameTable) -> FactRow {
    let (key, valuePlace) = entries[place]
    var bytes: [UInt8] = []
    let minute = UInt32(bitPattern: key.minute)
    for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: minute >> UInt32(shift))) }
    bytes += [key.source, key.kind.rawValue, key.action.rawValue]
    for number in [key.client, key.host, key.query, key.evidence] {
      let text = texts.name(number)
      bytes += [UInt8(truncatingIfNeeded: text.count >> 8), UInt8(truncatingIfNeeded: text.count)]
      bytes += text
    }
    return FactRow(name: Array(texts.name(key.user)), rest: bytes, value: values[Int(valuePlace)])
  }
}

extension FactKey {
  /// Source, kind and action in the order of a row's bytes.
  fileprivate var numbers: UInt32 {
    UInt32(source) << 16 | UInt32(kind.rawValue) << 8 | UInt32(action.rawValue)
  }
}
