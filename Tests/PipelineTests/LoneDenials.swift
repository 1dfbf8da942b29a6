import Store
import Vocabulary

/// One refused request alone names nobody: its event is the device's, of whatever rule is for devices.
///
/// The truth names whoever sent it. So that everything else is compared as strictly as ever, such an
/// event of the truth that was not found by name, and the device's event of the same minute and
/// target, are left out together.
struct LoneDenials {
  let expected: [String]
  let found: [String]

  init(truth: [SampleTruth.ExpectedEvent], events: [StoredEvent]) {
    let lines = Set(events.map(\.line))
    let lone = truth.filter { event in
      event.user != nil && (event.allowed, event.blocked, event.unknown) == (0, 1, 0)
        && !lines.contains(event.line)
    }
    let moments = Set(lone.map { "\($0.first) \($0.site ?? $0.search ?? "")" })
    let others = events.filter { stored in
      let place = "\(stored.line.prefix { $0 != " " }) \(stored.targetText)"
      return stored.event.identification.doubts != [.loneDenial] || !moments.contains(place)
    }
    let left = Set(lone.map(\.line))
    expected = truth.map(\.line).filter { !left.contains($0) }.sorted()
    found = others.map(\.line).sorted()
  }
}
