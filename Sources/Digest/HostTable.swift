// hot: finds what is known of the host of each line.
/// A bounded cache of a pure function: host → what is known of it.
///
/// Two places for each hash; a new host takes the one that was not used last. A
/// hash finds, the bytes decide. What is thrown out is worked out again when it comes back, so the
/// size changes the speed and never the result.
struct HostTable {
  /// Hosts up to this length are remembered; the few longer ones are worked out each time.
  static let longestHost = 48

  private struct Slot {
    var tag: UInt32 = 0
    var length: UInt8 = 0
    var entry = HostEntry()
  }

  private var slots: [Slot]
  private var names: [UInt8]
  /// For each pair of places, which of the two a new host takes.
  private var spare: [UInt8]
  private let pairMask: Int

  /// Makes an empty table of about `memory` bytes.
  init(memory: Int) {
    let bytesEach = MemoryLayout<Slot>.stride + HostTable.longestHost
    var count = 512
    while count * 2 * bytesEach <= memory { count *= 2 }
    slots = [Slot](repeating: Slot(), count: count)
    names = [UInt8](repeating: 0, count: count * HostTable.longestHost)
    spare = [UInt8](repeating: 0, count: count / 2)
    pairMask = count / 2 - 1
  }

  /// The place of a host that is remembered; `nil` when it is not.
  mutating func place(of host: Span<UInt8>, _ places: Range<Int>, hash: UInt64) -> Int? {
    let pair = Int(truncatingIfNeeded: hash) & pairMask
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    for side in 0..<2 {
      let slot = pair * 2 + side
      guard slots[slot].tag == tag, has(host, places, at: slot) else { continue }
      spare[pair] = UInt8(1 - side)
      return slot
    }
    return nil
  }

  /// What is remembered at a place.
  subscript(place: Int) -> HostEntry {
    get { slots[place].entry }
    set { slots[place].entry = newValue }
  }

  /// Remembers a host: its place, or `nil` for one that is empty or too long.
  mutating func remember(
    _ entry: HostEntry, of host: Span<UInt8>, _ places: Range<Int>, hash: UInt64
  ) -> Int? {
    guard !places.isEmpty, places.count <= HostTable.longestHost else { return nil }
    let pair = Int(truncatingIfNeeded: hash) & pairMask
    let slot = pair * 2 + Int(spare[pair])
    spare[pair] = 1 - spare[pair]
    slots[slot] = Slot(
      tag: UInt32(truncatingIfNeeded: hash >> 32), length: UInt8(places.count), entry: entry)
    var place = slot * HostTable.longestHost
    for source in places {
      names[place] = host[source]
      place += 1
    }
    return slot
  }

  /// Forgets every host.
  mutating func removeAll() {
    for place in slots.indices { slots[place] = Slot() }
  }

  /// Forgets the numbers of texts, which no longer stand for the same texts.
  mutating func forgetTexts() {
    for place in slots.indices {
      slots[place].entry.text = 0
      slots[place].entry.evidence = 0
    }
  }

  private func has(_ host: Span<UInt8>, _ places: Range<Int>, at slot: Int) -> Bool {
    // An empty slot has the length of no host.
    guard !places.isEmpty else { return false }
    let start = slot * HostTable.longestHost
    return host.equals(places, names.span, start..<start + Int(slots[slot].length))
  }
}
