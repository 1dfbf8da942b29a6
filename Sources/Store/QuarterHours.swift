/// Up to 128 quarter hours in a row as bits: that of quarter hour q is q % 128.
struct QuarterHours: Hashable {
  var low: Int64 = 0
  var high: Int64 = 0

  /// Adds a quarter hour.
  mutating func insert(_ quarterHour: Int32) {
    let bit = Int64(bitPattern: 1 << UInt64(quarterHour & 63))
    if quarterHour & 64 == 0 { low |= bit } else { high |= bit }
  }

  /// The quarter hours, of which none is before `start`, in order.
  func numbers(from start: Int32) -> [Int32] {
    (0..<128).map { start &+ $0 }.filter { quarterHour in
      let bits = UInt64(bitPattern: quarterHour & 64 == 0 ? low : high)
      return bits >> UInt64(quarterHour & 63) & 1 == 1
    }
  }
}
