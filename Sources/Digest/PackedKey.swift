internal import Vocabulary

/// The keys of the two counter tables: everything but the name's text packed into one word.
///
/// The name's number stands in the top 22 bits, so that keys sort by name once the numbers are
/// replaced by ranks; a rank is the name's place among the worker's names in byte order.
enum PackedKey {
  /// The category that stands for every visit.
  static let everything: UInt8 = 255

  /// A key of usage: name 22 bits, quarter hour 22, category 8, action 3, source 8.
  @inline(always)
  static func usage(
    name: UInt32, quarterHour: Int32, category: UInt8, action: Action, source: UInt8
  ) -> UInt64 {
    let quarter = UInt64(truncatingIfNeeded: min(max(0, quarterHour), 0x3F_FFFF))
    return UInt64(name) << 42 | quarter << 20 | UInt64(category) << 12
      | UInt64(action.rawValue) << 9 | UInt64(source) << 1 | 1
  }

  /// A key of usage that tells no time, action or source.
  @inline(always)
  static func visits(name: UInt32, category: UInt8) -> UInt64 {
    usage(name: name, quarterHour: 0, category: category, action: .unknown, source: 0)
  }

  /// A key of site usage: name 22 bits, day 22, group 8 (its raw value), action 3, source 8.
  @inline(always)
  static func site(
    name: UInt32, day: Int32, group: UInt8, action: Action, source: UInt8
  ) -> UInt64 {
    let dayNumber = UInt64(truncatingIfNeeded: min(max(0, day), 0x3F_FFFF))
    return UInt64(name) << 42 | dayNumber << 20 | UInt64(group) << 12
      | UInt64(action.rawValue) << 9 | UInt64(source) << 1 | 1
  }

  /// The name's number.
  static func name(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 42) }
  /// The quarter hour or day.
  static func time(_ key: UInt64) -> Int32 { Int32(truncatingIfNeeded: key >> 20 & 0x3F_FFFF) }
  /// The category or group.
  static func middle(_ key: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: key >> 12) }
  /// What the device did.
  static func action(_ key: UInt64) -> Action {
    Action(rawValue: UInt8(truncatingIfNeeded: key >> 9 & 7)) ?? .unknown
  }
  /// The source's number.
  static func source(_ key: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: key >> 1) }
  /// The key with another name's number.
  static func renamed(_ key: UInt64, to name: UInt32) -> UInt64 {
    UInt64(name) << 42 | key & 0x3FF_FFFF_FFFF
  }
}
