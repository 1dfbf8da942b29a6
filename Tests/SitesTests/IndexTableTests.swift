import Testing

@testable import Sites

struct IndexTableTests {
  /// The table of made-up names `site0.example` and so on.
  private func table(of count: Int) -> IndexTable {
    var pool = EntryPool()
    for number in 0..<count {
      let host = Array("site\(number).example".utf8)
      pool.add(host: host.span, scope: .nameAndBelow, list: UInt16(number % 3))
    }
    return IndexTable(pool, sets: SetTable())
  }

  @Test func `names spread over the whole table`() {
    let table = table(of: 20_000)
    #expect(table.nameCount == 20_000)
    // Linear probing at five sevenths full: runs of a few dozen, not of thousands.
    #expect(table.longestProbe < 300)
    let quarters = (0..<4).map { quarter in
      table.slots[quarter * 7_000..<(quarter + 1) * 7_000].count { $0 != 0 }
    }
    #expect(quarters.allSatisfy { (4_500...5_500).contains($0) }, "\(quarters)")
  }

  @Test func `a filter of ten bits a name lets few others through`() {
    let table = table(of: 20_000)
    let ones = table.bloom.reduce(0) { $0 + $1.nonzeroBitCount }
    // Eight bits of each name in ten bits of room: a little over half of the bits are set.
    let share = Double(ones) / Double(table.bloom.count * 64)
    #expect((0.4...0.65).contains(share), "\(share)")
  }

  @Test func `a name of several lists stands once, with all of them`() {
    var pool = EntryPool()
    let host = Array("bet.example".utf8)
    for list: UInt16 in [4, 2, 4, 9] { pool.add(host: host.span, scope: .nameAndBelow, list: list) }
    let table = IndexTable(pool, sets: SetTable())
    #expect(table.nameCount == 1)
    #expect(table.sets.sets.last == [2, 4, 9])
  }

  @Test func `an entry of a narrow scope stands under a name of its own, and the host is marked`() {
    var pool = EntryPool()
    let host = Array("bet.example".utf8)
    pool.add(host: host.span, scope: .nameOnly, list: 4)
    pool.add(host: host.span, scope: .belowOnly, list: 5)
    pool.add(host: host.span, scope: .nameAndBelow, list: 6)
    let table = IndexTable(pool, sets: SetTable())
    #expect(table.nameCount == 3)
    #expect(table.sets.sets.contains([6, EntryMark.belowOnly, EntryMark.nameOnly]))
    #expect(table.sets.sets.contains([4]) && table.sets.sets.contains([5]))
  }
}
