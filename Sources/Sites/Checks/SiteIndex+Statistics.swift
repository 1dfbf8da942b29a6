internal import WebAddress

extension SiteIndex {
  /// Walks through all names and counts.
  ///
  /// Takes a second or two for millions of names, and is asked for by people only.
  public func statistics() -> IndexStatistics {
    var uses = [Int](repeating: 0, count: head.sets.count)
    var redundant = [Int](repeating: 0, count: head.lists.count)
    table.eachName { name, set in
      let entry = SplitEntry(name)
      guard Int(set) < head.sets.count, !entry.isException else { return }
      uses[Int(set)] += 1
      let above = entry.namesAbove.map { table.set(of: $0) }.filter { $0 != 0 }
      if above.isEmpty { return }
      for list in head.sets[Int(set)] where list < EntryMark.first {
        if above.contains(where: { head.sets[Int($0)].contains(list) }) {
          redundant[Int(list)] += 1
        }
      }
    }
    return IndexStatistics(
      names: names(of: uses), redundant: redundant, overlaps: overlaps(of: uses))
  }

  private func names(of uses: [Int]) -> [Int] {
    var names = [Int](repeating: 0, count: head.lists.count)
    for (set, count) in uses.enumerated() {
      for list in head.sets[set] where list < EntryMark.first { names[Int(list)] += count }
    }
    return names
  }

  private func overlaps(of uses: [Int]) -> [IndexStatistics.Overlap] {
    var counts: [[UInt16]: Int] = [:]
    for (set, count) in uses.enumerated() where count > 0 {
      let lists = head.sets[set].filter { $0 < EntryMark.first }
      for (place, first) in lists.enumerated() {
        for second in lists[(place + 1)...] { counts[[first, second], default: 0] += count }
      }
    }
    return counts.map { pair, count in
      IndexStatistics.Overlap(first: Int(pair[0]), second: Int(pair[1]), count: count)
    }
    .sorted { ($1.count, $0.first, $0.second) < ($0.count, $1.first, $1.second) }
  }
}
