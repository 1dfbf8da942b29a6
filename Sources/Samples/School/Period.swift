/// A part of the school's day.
enum Period: CaseIterable {
  case registration
  case lesson
  case pause
  case evening
  case night
}

/// A stretch of the timetable, in minutes since midnight on the school's clocks.
struct Block {
  let period: Period
  let minutes: Range<Int>
  /// How many people in a thousand are online in it.
  let online: Int

  /// A day in term.
  static let schoolDay = [
    Block(period: .night, minutes: 125..<240, online: 20),
    Block(period: .registration, minutes: 510..<530, online: 800),
    Block(period: .lesson, minutes: 530..<590, online: 450),
    Block(period: .lesson, minutes: 590..<650, online: 450),
    Block(period: .pause, minutes: 650..<670, online: 250),
    Block(period: .lesson, minutes: 670..<770, online: 600),
    Block(period: .pause, minutes: 770..<825, online: 350),
    Block(period: .lesson, minutes: 825..<920, online: 600),
    Block(period: .evening, minutes: 960..<1290, online: 200),
  ]

  /// A day without lessons.
  static let freeDay = [
    Block(period: .night, minutes: 125..<240, online: 20),
    Block(period: .evening, minutes: 600..<1290, online: 80),
  ]
}
