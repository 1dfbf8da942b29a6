internal import Vocabulary

extension Statement {
  /// The day in column `column`.
  func day(_ column: Int32) -> Day { Day(number: Int32(clamping: integer(column))) }

  /// The moment in column `column`.
  func instant(_ column: Int32) -> Instant { Instant(milliseconds: integer(column)) }

  /// The value of an enum whose raw value, a small number, stands in column `column`; `other` when
  /// no case has it, which only a damaged database can cause.
  func choice<Choice: RawRepresentable<UInt8>>(_ column: Int32, or other: Choice) -> Choice {
    Choice(rawValue: UInt8(clamping: integer(column))) ?? other
  }
}

extension Value {
  /// A day, by its number.
  static func day(_ day: Day) -> Value { .integer(Int64(day.number)) }

  /// A moment, in milliseconds.
  static func instant(_ instant: Instant) -> Value { .integer(instant.milliseconds) }

  /// The raw value of an enum.
  static func choice(_ choice: some RawRepresentable<UInt8>) -> Value {
    .integer(Int64(choice.rawValue))
  }

  /// A count or an amount of bytes.
  ///
  /// It is cut at 2^53, so that adding two can never overflow, whatever a log claims.
  static func amount(_ value: some BinaryInteger) -> Value {
    .integer(min(max(0, Int64(clamping: value)), Value.largestAmount))
  }

  /// The largest amount that a row keeps; a double still holds it exactly.
  static let largestAmount: Int64 = 1 << 53
}
