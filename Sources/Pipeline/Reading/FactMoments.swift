internal import Store
internal import Vocabulary

/// The minutes in which devices have facts, so that of all bursts those near facts are kept.
struct FactMoments {
  /// More are not noted, so that a hostile log cannot fill the memory: of their facts nobody can
  /// tell what came before them.
  private static let limit = 1_000_000
  /// A burst of more minutes is looked at no further.
  private static let longest: Int64 = 1440

  private var all: Set<FactMoment>

  /// Takes those that are known already.
  init(_ known: Set<FactMoment> = []) { all = known }

  /// Notes a fact.
  mutating func insert(_ fact: Fact) {
    guard fact.signs.first != nil, all.count < FactMoments.limit else { return }
    all.insert(
      FactMoment(
        source: fact.key.source, device: fact.signs.device, minute: fact.key.minute))
  }

  /// True for a burst that holds a fact, or is a piece of one that does and matters for it: what
  /// ends more than two gaps before a fact leaves it more than a gap behind the burst's beginning.
  func areNear(_ burst: Burst) -> Bool {
    let first = (burst.start - Burst.gapMilliseconds).flooredQuotient(60_000)
    let last = (burst.end + 2 * Burst.gapMilliseconds).flooredQuotient(60_000)
    guard last - first <= FactMoments.longest else { return true }
    return (first...last).contains { minute in
      all.contains(
        FactMoment(
          source: burst.source, device: burst.device, minute: Int32(clamping: minute)))
    }
  }
}
