/// What a build of the index took of expressions.
public struct ExpressionReport: Hashable, Sendable {
  /// How many expressions were taken.
  public private(set) var count = 0
  /// How many of them hold no text that tells whether they are worth trying.
  public private(set) var alwaysTriedCount = 0
  /// The first three of those.
  public private(set) var alwaysTried: [SkippedEntries.Place] = []

  mutating func add(_ place: SkippedEntries.Place, hasLiteral: Bool) {
    count += 1
    if hasLiteral { return }
    alwaysTriedCount += 1
    if alwaysTriedCount <= 3 { alwaysTried.append(place) }
  }
}
