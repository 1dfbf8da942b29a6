/// One thing that somebody does: so many visits to one site, or searches for one query.
struct Step {
  enum Target {
    case search(SearchTopic)
    case site(SiteKind)
    /// A look-up of a harmless name, whose answer holds the name of another site.
    case alias(SiteKind, of: SiteKind)
  }

  /// What must come of it.
  enum Outcome {
    /// One event of the rule with this id.
    case event(String)
    /// No event, and why.
    case decoy(String)
  }

  let target: Target
  let visits: ClosedRange<Int>
  let answer: Answer
  let outcome: Outcome
  /// Minutes since the step before; more than an episode's gap where two events are wanted.
  var pauseMinutes = 1...3
  /// Seconds from visit to visit, far below the gap that would begin another episode.
  var gapSeconds = 15...150
  /// How its requests come about.
  var nature = Nature.page

  /// A search that must become an event of a rule.
  static func search(
    _ topic: SearchTopic, _ answer: Answer = .allowed, raises rule: String
  ) -> Step {
    Step(target: .search(topic), visits: 1...2, answer: answer, outcome: .event(rule))
  }

  /// A search that must not become an event, and why.
  static func search(_ topic: SearchTopic, decoy why: String) -> Step {
    Step(target: .search(topic), visits: 1...2, answer: .allowed, outcome: .decoy(why))
  }

  /// Visits that must become an event of a rule.
  static func visit(
    _ kind: SiteKind, _ answer: Answer, times: ClosedRange<Int> = 1...4,
    everySeconds gap: ClosedRange<Int> = 15...150, afterMinutes pause: ClosedRange<Int> = 1...3,
    raises rule: String, nature: Nature = .page
  ) -> Step {
    Step(
      target: .site(kind), visits: times, answer: answer, outcome: .event(rule),
      pauseMinutes: pause, gapSeconds: gap, nature: nature)
  }

  /// Visits that must not become an event, and why.
  static func visit(
    _ kind: SiteKind, _ answer: Answer, times: ClosedRange<Int> = 1...4,
    everySeconds gap: ClosedRange<Int> = 15...150, decoy why: String, nature: Nature = .page
  ) -> Step {
    Step(
      target: .site(kind), visits: times, answer: answer, outcome: .decoy(why), gapSeconds: gap,
      nature: nature)
  }

  /// A look-up of a harmless name whose answer must not become an event, and why.
  static func alias(_ kind: SiteKind, of harmless: SiteKind, decoy why: String) -> Step {
    Step(
      target: .alias(kind, of: harmless), visits: 1...1, answer: .allowed, outcome: .decoy(why))
  }
}
