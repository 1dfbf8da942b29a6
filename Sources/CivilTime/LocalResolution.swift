public import Vocabulary

/// What a date and time of day on the school's clocks mean.
public enum LocalResolution: Hashable, Sendable {
  /// One moment, as nearly always.
  case once(Instant)
  /// Two moments: the hour that October repeats.
  case twice(first: Instant, second: Instant)
  /// No moment: the hour that March skips. The clocks go on at `next`.
  case never(next: Instant)
}
