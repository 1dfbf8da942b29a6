import TestSupport
import Testing
import Vocabulary

@testable import Digest

struct TableTests {
  @Test func `names have the same number until they are forgotten`() {
    var names = NameTable()
    var numbers: [String: UInt32] = [:]
    for round in 0..<2 {
      for number in 0..<5000 {
        let name = "name \(number)"
        let found = names.number(of: name)
        if round == 0 { numbers[name] = found } else { #expect(numbers[name] == found) }
        #expect(String(decoding: names.name(found), as: UTF8.self) == name)
      }
    }
    #expect(names.count == 5000 && Set(numbers.values).count == 5000)
    names.removeAll()
    #expect(names.count == 0 && names.number(of: "other") == 0)
  }

  @Test func `names are sorted by their bytes`() {
    var random = SeededRandom(seed: 3)
    var names = NameTable()
    var texts: Set<String> = ["", "\0", "\0\0", "abcdefgh", "abcdefgh\0", "abcdefgha"]
    for _ in 0..<2000 {
      let length = Int.random(in: 0...12, using: &random)
      let letters = (0..<length).map { _ in
        UInt8.random(in: 0x61...0x63, using: &random)
      }
      texts.insert(String(decoding: letters, as: UTF8.self))
    }
    for text in texts { _ = names.number(of: text) }
    let sorted = names.sortedNumbers().map { String(decoding: names.name($0), as: UTF8.self) }
    #expect(
      sorted == texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func `counters add up, however full the table`() {
    var random = SeededRandom(seed: 5)
    var table = CounterTable(memory: 65_536)
    var expected: [UInt64: [Int64]] = [:]
    for _ in 0..<50_000 {
      let key = UInt64.random(in: 1...9000, using: &random)
      let bytes = Int64.random(in: 0...99, using: &random)
      table.add(key, count: 1, bytes: bytes)
      let before = expected[key] ?? [0, 0]
      expected[key] = [before[0] + 1, before[1] + bytes]
    }
    let isFull = table.isFull
    #expect(isFull && table.count == expected.count)
    let count = table.count
    table.sort { $0 }
    let taken = (0..<count).map { table[$0] }
    #expect(taken.map(\.key) == expected.keys.sorted())
    #expect(taken.allSatisfy { expected[$0.key] == [$0.count, $0.bytes] })
    table.removeAll()
    #expect(table.count == 0)
    table.add(7, count: 2, bytes: 3)
    let isStillFull = table.isFull
    #expect(table.count == 1 && !isStillFull)
  }

  @Test func `keys are sorted by their bytes as by comparing`() {
    var random = SeededRandom(seed: 6)
    for size in [0, 1, 2, 3, 500, 4000] {
      for bits in [3, 17, 40, 64] {
        var entries = TableMemory<CounterTable.Entry>(count: size)
        var keys: [UInt64] = []
        for place in 0..<size {
          let key = UInt64.random(in: 0...UInt64.max, using: &random) >> UInt64(64 - bits)
          entries[place] = CounterTable.Entry(key: key, count: Int64(place))
          keys.append(key)
        }
        RadixSort.sort(&entries, count: size)
        let sorted = (0..<size).map { entries[$0] }
        #expect(sorted.map(\.key) == keys.sorted())
        #expect(sorted.allSatisfy { keys[Int($0.count)] == $0.key })
      }
    }
  }

  @Test func `a name is found by its bytes, never by its hash alone`() {
    var memo = NameMemo<HostEntry>(memory: 0)
    let names = (0..<400).map { number in
      Array("host\(number).\(String(repeating: "a", count: number % 60)).example.org".utf8)
    }
    for round in 0..<2 {
      for (number, name) in names.enumerated() {
        let places = 0..<name.count
        let short = ShortName(name.span, places) ?? ShortName()
        // Half of the names share a hash.
        let hash = number % 2 == 0 ? 42 : KeyHash.hash(name.span, places)
        if let place = memo.place(of: short, name.span, places, hash: hash) {
          #expect(memo[place].site == UInt32(number), "round \(round)")
        } else {
          #expect(round == 0)
          var entry = HostEntry()
          entry.site = UInt32(number)
          _ = memo.remember(entry, of: name.span, places, hash: hash)
        }
      }
    }
    memo.changeAll { $0.site += 1 }
    let last = names[399]
    let place = memo.place(
      of: ShortName(last.span, 0..<last.count) ?? ShortName(), last.span, 0..<last.count,
      hash: KeyHash.hash(last.span, 0..<last.count))
    #expect(place.map { memo[$0].site } == 400)
  }

  @Test func `a memo that is full forgets everything and goes on`() {
    var memo = NameMemo<HostEntry>(memory: 0)
    for number in 0..<5000 {
      let name = Array("host\(number).example.org".utf8)
      let hash = KeyHash.hash(name.span, 0..<name.count)
      let short = ShortName(name.span, 0..<name.count) ?? ShortName()
      #expect(memo.place(of: short, name.span, 0..<name.count, hash: hash) == nil)
      var entry = HostEntry()
      entry.site = UInt32(number)
      let place = memo.remember(entry, of: name.span, 0..<name.count, hash: hash)
      #expect(memo[place].site == UInt32(number))
      #expect(memo.place(of: short, name.span, 0..<name.count, hash: hash) == place)
    }
    #expect(memo.count < 5000)
  }

  @Test func `a short name holds its bytes and nothing else`() {
    var random = SeededRandom(seed: 8)
    for _ in 0..<3000 {
      let length = Int.random(in: 0...40, using: &random)
      let name = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let around = (0..<80).map { _ in UInt8.random(in: 0...255, using: &random) }
      let inside = around[..<9] + name + around[9...]
      let atEnd = around + name
      let one = ShortName(Array(inside).span, 9..<9 + length)
      let other = ShortName(Array(atEnd).span, 80..<80 + length)
      #expect((one == nil) == (length == 0 || length > 32) && (other == nil) == (one == nil))
      guard let one, let other else { continue }
      #expect(one.hash == other.hash)
      let isFound = one.hasBytes(at: 9, of: Array(inside).span)
      var changed = Array(inside)
      changed[9 + Int.random(in: 0..<length, using: &random)] ^= 64
      let isChangedFound = one.hasBytes(at: 9, of: changed.span)
      #expect(isFound && !isChangedFound)
    }
  }

  @Test func `sets of categories keep their numbers`() {
    var sets = CategorySets()
    #expect(sets.number(of: CategorySet()) == 0)
    for bit in 0..<UInt8(128) {
      var set = CategorySet()
      set.insert(bit)
      let number = sets.number(of: set)
      #expect(number == UInt16(bit) + 1 && sets[number ?? 0] == set)
      #expect(sets.number(of: set) == number)
    }
  }
}
