internal import Markup

/// Whether programs that did the same work counted the same.
public struct CountAgreement: Hashable, Sendable {
  /// What they agree on, one part a measure that at least two of them know.
  public private(set) var agreed: [String] = []
  /// Where they differ, one line a program and measure; empty when they agree.
  public private(set) var differences: [String] = []

  /// Compares each program with the first that knows a measure in full.
  ///
  /// No name from a log stands in the text.
  public init(_ programs: [(name: String, counts: Counts)]) {
    for measure in Measure.allCases {
      let knowing = programs.filter { $0.counts.values[measure] != nil }
      guard knowing.count > 1,
        let first = knowing.first(where: { !$0.counts.partial.contains(measure) }) ?? knowing.first
      else { continue }
      let before = differences.count
      for program in knowing where program.name != first.name {
        compare(measure, first, program)
      }
      guard differences.count == before else { continue }
      let sizes = knowing.map { program in
        let names = program.counts.values[measure] ?? [:]
        return measure.isOneNumber ? names.values.reduce(0, +) : names.count
      }
      let all = PlainNumber.grouped(sizes.max() ?? 0)
      let least = PlainNumber.grouped(sizes.min() ?? 0)
      agreed.append(measure.words(least == all ? all : "the largest \(least) of \(all)"))
    }
  }

  private mutating func compare(
    _ measure: Measure, _ first: (name: String, counts: Counts),
    _ second: (name: String, counts: Counts)
  ) {
    let expected = first.counts.values[measure] ?? [:]
    let found = second.counts.values[measure] ?? [:]
    let isPartial = !first.counts.partial.union(second.counts.partial).isDisjoint(with: [measure])
    let names = Set(found.keys).union(isPartial ? [] : Set(expected.keys))
    let different = names.filter { expected[$0] != found[$0] }.sorted()
    guard !different.isEmpty else { return }
    let sum = { (counts: [String: Int]) in
      PlainNumber.grouped(different.reduce(0) { $0 + (counts[$1] ?? 0) })
    }
    let shown = measure.hasPublicNames ? " (\(different.prefix(5).joined(separator: ", ")))" : ""
    let what = measure.isOneNumber ? "other" : "other counts for \(different.count)"
    differences.append(
      "\(measure.words(what))\(shown): \(first.name) has \(sum(expected)), "
        + "\(second.name) \(sum(found))")
  }
}
