internal import WebAddress

/// The entries of one list by their names, each with the place where it is mentioned first.
struct ListEntries {
  private var places: [[UInt8]: SkippedEntries.Place] = [:]
  /// The places of further mentions, with the name.
  private var repeats: [(name: [UInt8], place: SkippedEntries.Place)] = []

  /// Takes the entries of one list.
  ///
  /// - Parameters:
  ///   - all: The entries of a pool in the order of reading.
  ///   - text: The pool's names.
  ///   - places: Where each entry stands.
  init(_ all: [EntryPool.Entry], text: [UInt8], list: Int, places allPlaces: ListPlaces) {
    for (number, entry) in all.enumerated() where entry.list == list {
      let start = Int(entry.offset)
      let length = NameLength(first: text[start], second: text[start + 1])
      let first = start + length.byteCount
      let name = Array(text[first..<first + length.value])
      if SplitEntry(name).isException { continue }
      if places[name] == nil {
        places[name] = allPlaces[number]
      } else {
        repeats.append((name, allPlaces[number]))
      }
    }
  }

  /// The different names.
  var names: [[UInt8]] { Array(places.keys) }

  /// The entries that say nothing new.
  var needless: [ListFinding] {
    repeats.map { finding(.repeated, $0.name, at: $0.place, because: places[$0.name]) }
      + places.compactMap { name, place in
        let above = SplitEntry(name).namesAbove.lazy.compactMap { places[$0] }.first
        return above.map { finding(.redundant, name, at: place, because: $0) }
      }
  }

  /// A finding for each different name of which `holds` is true.
  func findings(
    _ kind: ListFinding.Kind, where holds: ([UInt8]) -> Bool
  ) -> [ListFinding] {
    places.filter { holds($0.key) }.map { finding(kind, $0.key, at: $0.value) }
  }

  /// The entries that hold one of these names, or stand below it.
  func holders(of names: [[UInt8]]) -> Set<[UInt8]> {
    if names.isEmpty { return [] }
    let named = Set(names)
    var holders = Set(names.flatMap { [$0] + SplitEntry($0).namesAbove })
      .filter { places[$0] != nil }
    for name in places.keys
    where SplitEntry(name).namesAbove.contains(where: { named.contains($0) }) {
      holders.insert(name)
    }
    return holders
  }

  private func finding(
    _ kind: ListFinding.Kind, _ name: [UInt8], at place: SkippedEntries.Place,
    because other: SkippedEntries.Place? = nil
  ) -> ListFinding {
    var finding = ListFinding(kind: kind, file: place.file, line: place.line)
    finding.entry = SplitEntry(name).shown
    finding.otherLine = other?.line ?? 0
    if let other, other.file != place.file { finding.otherFile = other.file }
    return finding
  }
}
