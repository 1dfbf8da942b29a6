import Store
import Vocabulary

/// One refused request alone names nobody: its event is the device's, of whatever rule is for devices.
///
/// The truth names whoever sent it. So that everything else is compared as strictly as ever, such an
/// event of the truth and the device's event of the same minute and target, which must be there in its
/// place, are left out together, one for one.
struct LoneDenials {
  let expected: [String]
  let found: [String]

  init(truth: [SampleTruth.ExpectedEvent], events: [StoredEvent]) {
    let lines = Set(events.map(\.line))
    var expected = truth.map(\.line)
    var found = events.map(\.line)
    for event in truth where !lines.contains(event.line) && event.isLoneDenial {
      let replacement = events.first { stored in
        stored.event.identification.doubts == [.loneDenial] && found.contains(stored.line)
          && stored.line.prefix { $0 != " " } == event.first
          && stored.targetText == event.site ?? event.search
      }
      guard let replacement, let place = found.firstIndex(of: replacement.line),
        let old = expected.firstIndex(of: event.line)
      else { continue }
      found.remove(at: place)
      expected.remove(at: old)
    }
    self.expected = expected.sorted()
    self.found = found.sorted()
  }
}

extension SampleTruth.ExpectedEvent {
  /// True for one refused visit of somebody.
  fileprivate var isLoneDenial: Bool {
    user != nil && (allowed, blocked, unknown) == (0, 1, 0)
  }
}
