/// What somebody does now and then that must become an event, or must not though it looks like one.
///
/// Nobody does two such things on one day, so that each step is one event and none runs into
/// another's.
struct NotableIntent {
  let name: String
  let who: Circle
  /// How often, against the other rows.
  let weight: Int
  let when: [Period]
  /// The ways that it may take; those whose logs the school does not have are left out.
  let routes: [Route]
  let steps: [Step]
  /// True when all of it must be over before the part of the day is.
  private(set) var isBound = false

  /// The longest that it can take, in minutes.
  var mostMinutes: Int {
    steps.reduce(0) { sum, step in
      sum + step.pauseMinutes.upperBound
        + (step.visits.upperBound * (step.gapSeconds.upperBound + 1) + 59) / 60
    }
  }

  /// The same, within one part of the day.
  var bound: NotableIntent {
    var intent = self
    intent.isBound = true
    return intent
  }

  init(
    _ name: String, _ who: Circle, _ weight: Int, _ when: [Period], _ routes: [Route],
    _ steps: Step...
  ) {
    self.name = name
    self.who = who
    self.weight = weight
    self.when = when
    self.routes = routes
    self.steps = steps
  }

  /// The table.
  static let table = searches + sites + devices + staff + harmlessPlaces + harmlessLines

  /// The rows of a school of some depth.
  static func table(of depth: SampleDepth) -> [NotableIntent] {
    depth == .plain ? table : table + others + shared + hours
  }

  static let classAndEvening: [Period] = [.lesson, .evening]
  static let pauses: [Period] = [.pause, .evening]
  static let either: [Route] = [.desk, .wireless]
}
