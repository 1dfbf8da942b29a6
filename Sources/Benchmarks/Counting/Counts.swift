/// What one program counted: for each measure that it knows, names with their counts.
public struct Counts: Hashable, Sendable {
  /// The counts; a measure that is one number has it under the empty name.
  public private(set) var values: [Measure: [String: Int]] = [:]
  /// Measures of which only the largest counts are known.
  public private(set) var partial: Set<Measure> = []

  /// Makes counts of nothing.
  public init() {}

  /// Adds to one count.
  mutating func add(_ count: Int, to measure: Measure, _ name: String = "") {
    values[measure, default: [:]][name, default: 0] += count
  }

  /// Says that only the largest counts of a measure are known.
  mutating func setPartial(_ measure: Measure) { partial.insert(measure) }

  /// Takes the measures of other counts in.
  mutating func take(_ other: Counts) {
    values.merge(other.values) { _, new in new }
    partial.formUnion(other.partial)
  }
}
