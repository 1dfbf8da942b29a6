internal import Vocabulary

/// The side of a visit from which it came, with what is known of the device.
struct Visitor {
  let subject: Subject
  let moment: Instant
  let day: Day
  let action: Action
  /// The lease of its address; `nil` when none tells, or two devices are too near in time.
  let lease: LeaseSpan?
  /// True when the address is another device's within the minutes by which clocks may differ.
  let isNearChange: Bool

  init(
    _ subject: Subject, minute: Int32, day: Day, action: Action, leases: LeaseTable
  ) {
    self.subject = subject
    self.day = day
    self.action = action
    moment = Instant(seconds: Int64(minute) * 60)
    isNearChange = leases.changes(subject.client, near: moment)
    // A visit is somewhere in its minute, of which the moment is the beginning.
    let lease =
      leases.span(of: subject.client, at: moment)
      ?? leases.span(of: subject.client, at: moment.advanced(milliseconds: 59_999))
    self.lease = isNearChange ? nil : lease
  }

  /// What the device is known by on that day.
  var device: Identity { .device(address: lease?.device ?? subject.client, day: day) }

  /// Whatever the device is known by.
  var names: [String] { [lease?.device ?? "", lease?.host ?? "", subject.client] }

  /// True when the filter refused it: whoever is refused has proven nothing.
  var isDenied: Bool { action == .blocked || action == .challenged }
}
