// hot: finds what is known of the user or the address of each line.
internal import Vocabulary

/// Users or addresses as logged, and what is known of each.
struct SubjectTable {
  /// Names are cut here; what is longer is no name.
  static let longestName = 1024

  private var names = NameTable()
  private var entries: [SubjectEntry] = []

  /// How much memory the names take, in bytes.
  var memory: Int { names.memory + entries.count * MemoryLayout<SubjectEntry>.stride }

  /// Forgets every name.
  mutating func removeAll() {
    names.removeAll()
    entries.removeAll(keepingCapacity: true)
  }

  /// Forgets the numbers of texts, which no longer stand for the same texts.
  mutating func forgetTexts() {
    for place in entries.indices { entries[place].text = 0 }
  }

  /// A name as logged, without what is too long.
  static func cut(_ places: Range<Int>) -> Range<Int> {
    places.lowerBound..<min(places.upperBound, places.lowerBound + longestName)
  }

  /// The place of a name as logged; its entry says nothing yet when it is new.
  mutating func place(
    of bytes: Span<UInt8>, _ places: Range<Int>
  ) -> (place: Int, isNew: Bool) {
    let place = Int(names.number(of: bytes, SubjectTable.cut(places)))
    if place < entries.count { return (place, false) }
    entries.append(SubjectEntry())
    return (place, true)
  }

  /// What is known of the name at a place.
  subscript(place: Int) -> SubjectEntry {
    get { entries[place] }
    set { entries[place] = newValue }
  }
}
