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
    #expect(table.isFull && table.count == expected.count)
    let count = table.count
    let taken = table.takeSorted { $0 }
    #expect(taken[..<count].map(\.key) == expected.keys.sorted())
    #expect(taken[..<count].allSatisfy { expected[$0.key] == [$0.count, $0.bytes] })
    table.reuse(taken)
    #expect(table.count == 0 && !table.isFull)
    table.add(7, count: 2, bytes: 3)
    #expect(table.count == 1)
  }

  @Test func `a host is found by its bytes, never by its hash alone`() {
    var table = HostTable(memory: 0)
    let hosts = (0..<3000).map { Array("host\($0).example.org".utf8) }
    for round in 0..<2 {
      for (number, host) in hosts.enumerated() {
        // Half of the hosts share a hash.
        let hash = number % 2 == 0 ? 42 : KeyHash.hash(host.span, 0..<host.count)
        if let place = table.place(of: host.span, 0..<host.count, hash: hash) {
          #expect(table[place].site == UInt32(number), "round \(round)")
        } else {
          let place = table.remember(
            HostEntry(site: UInt32(number)), of: host.span, 0..<host.count, hash: hash)
          #expect(place != nil)
        }
      }
    }
  }

  @Test func `hosts that are too long or empty are not remembered`() {
    var table = HostTable(memory: 65_536)
    for count in [0, 49, 253] {
      let host = [UInt8](repeating: 0x61, count: count)
      #expect(table.remember(HostEntry(), of: host.span, 0..<count, hash: 0) == nil)
      #expect(table.place(of: host.span, 0..<count, hash: 0) == nil)
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
