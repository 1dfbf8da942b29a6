// hot: every question that waits for an answer.

/// The questions of a log by their times, in slots of a sixteenth of a second.
///
/// The times of open questions are never further apart than twice ``JoinRule/patience``, so a ring of
/// slots holds them. Each slot is a list whose links stand in the questions themselves.
struct TimeSlots {
  private struct Slot {
    var head: Int32 = -1
    var tail: Int32 = -1
    var earliest = Int64.max
    var latest = Int64.min
    /// True when the questions are in the order of their times.
    var isAscending = true
  }

  /// Slots of 64 milliseconds, so the ring is 32 seconds long.
  private static let shift: Int64 = 6
  private static let count = 512

  private var slots = [Slot](repeating: Slot(), count: TimeSlots.count)
  /// The numbers of the first and the last slot that may have questions; all are between them.
  private var start = Int64.max
  private var end = Int64.min

  /// The first slot that may have questions.
  var first: Int64? { start <= end ? start : nil }
  /// The last slot that may have questions.
  var last: Int64? { start <= end ? end : nil }

  /// Forgets all questions.
  mutating func removeAll() {
    while start <= end {
      slots[TimeSlots.index(of: start)] = Slot()
      start += 1
    }
    (start, end) = (Int64.max, Int64.min)
  }

  /// Puts a question behind those of its slot: the place of the one before it; negative when there
  /// is none.
  mutating func append(_ place: Int, time: Int64) -> Int {
    let number = time >> TimeSlots.shift
    end = max(end, number)
    // Questions further apart share slots, and are told apart by their own times.
    start = max(min(start, number), end &- Int64(TimeSlots.count - 1))
    let index = TimeSlots.index(of: number)
    let before = slots[index].tail
    if before < 0 { slots[index].head = Int32(place) }
    if time < slots[index].latest { slots[index].isAscending = false }
    slots[index].tail = Int32(place)
    slots[index].earliest = min(slots[index].earliest, time)
    slots[index].latest = max(slots[index].latest, time)
    return Int(before)
  }

  /// The place of the first question of a slot; negative when there is none.
  func head(of slot: Int64) -> Int { Int(slots[TimeSlots.index(of: slot)].head) }

  /// True when the questions of a slot are in the order of their times.
  func isAscending(_ slot: Int64) -> Bool { slots[TimeSlots.index(of: slot)].isAscending }

  /// No question of a slot is earlier; `nil` when there is none.
  func earliest(in slot: Int64) -> Int64? {
    let index = TimeSlots.index(of: slot)
    return slots[index].head < 0 ? nil : slots[index].earliest
  }

  /// No question of a slot is later.
  func latest(in slot: Int64) -> Int64 { slots[TimeSlots.index(of: slot)].latest }

  /// Empties a slot: the place of its first question; negative when there is none.
  mutating func removeAll(of slot: Int64) -> Int {
    let index = TimeSlots.index(of: slot)
    defer { slots[index] = Slot() }
    return Int(slots[index].head)
  }

  /// Drops the questions of a slot before the one at a place, whose time is `time`; all of them when
  /// the place is negative.
  mutating func dropFront(of slot: Int64, to place: Int, time: Int64) {
    let index = TimeSlots.index(of: slot)
    guard place >= 0 else {
      slots[index] = Slot()
      return
    }
    slots[index].head = Int32(place)
    slots[index].earliest = time
  }

  /// Goes on from the first slot, which is empty, to the next that is not.
  mutating func dropFirst() {
    repeat { start += 1 } while start <= end && slots[TimeSlots.index(of: start)].head < 0
  }

  /// Goes back from the last slot, which is empty, to the next that is not.
  mutating func dropLast() {
    repeat { end -= 1 } while start <= end && slots[TimeSlots.index(of: end)].head < 0
  }

  private static func index(of number: Int64) -> Int {
    Int(truncatingIfNeeded: number) & (count - 1)
  }
}
