/// How much a digest keeps of the visits.
public enum DigestDepth: Sendable {
  /// Everything: usage by quarter hour and action, sites, facts, bursts.
  case whole
  /// Everything but bursts, which only judging needs.
  case withoutBursts
  /// Visits by subject and by category only: no times, actions, sites, searches or facts.
  case counts
}
