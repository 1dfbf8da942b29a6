import Testing

@testable import Benchmarks

struct CountAgreementTests {
  private func counts(
    lines: Int, _ categories: [String: Int] = [:], users: [String: Int] = [:],
    isPartial: Bool = false
  ) -> Counts {
    var counts = Counts()
    counts.add(lines, to: .lines)
    for (name, count) in categories { counts.add(count, to: .categories, name) }
    for (name, count) in users { counts.add(count, to: .users, name) }
    if isPartial { counts.setPartial(.users) }
    return counts
  }

  @Test func `equal counts agree, each measure that two know`() {
    let agreement = CountAgreement([
      ("yardstick", counts(lines: 1200, ["adult": 3, "games": 1], users: ["jdoe": 7])),
      ("wc -l", counts(lines: 1200)), ("vigil", counts(lines: 1200, ["adult": 3, "games": 1])),
    ])
    #expect(agreement.differences.isEmpty)
    #expect(agreement.agreed == ["1,200 lines", "2 categories"])
  }

  @Test func `each program that differs is named`() {
    let agreement = CountAgreement([
      ("yardstick", counts(lines: 1200, ["adult": 3, "games": 1])),
      ("vigil", counts(lines: 1200, ["adult": 4, "news": 2])), ("wc -l", counts(lines: 1199)),
    ])
    #expect(
      agreement.differences == [
        "other lines: yardstick has 1,200, wc -l 1,199",
        "other counts for 3 categories (adult, games, news): yardstick has 4, vigil 6",
      ])
    #expect(agreement.agreed.isEmpty)
  }

  @Test func `a name that one lacks is a difference, on either side`() {
    for swapped in [false, true] {
      let programs = [
        ("first", counts(lines: 1, ["adult": 3])),
        ("second", counts(lines: 1, ["adult": 3, "games": 1])),
      ]
      let agreement = CountAgreement(swapped ? programs.reversed() : programs)
      #expect(agreement.differences.count == 1)
    }
  }

  @Test func `of a partial count only what it has is compared`() {
    let all = counts(lines: 1, users: ["jdoe": 7, "asmith": 3])
    let same = CountAgreement([
      ("vigil", counts(lines: 1, users: ["jdoe": 7], isPartial: true)), ("yardstick", all),
    ])
    #expect(same.differences.isEmpty)
    #expect(same.agreed == ["1 lines", "the largest 1 of 2 users"])
    let other = CountAgreement([
      ("yardstick", all), ("vigil", counts(lines: 1, users: ["jdoe": 8], isPartial: true)),
    ])
    #expect(other.differences == ["other counts for 1 users: yardstick has 7, vigil 8"])
  }

  @Test func `no user stands in the text`() {
    let agreement = CountAgreement([
      ("yardstick", counts(lines: 1, users: ["jdoe": 7])),
      ("vigil", counts(lines: 1, users: ["asmith": 7])),
    ])
    #expect(agreement.differences == ["other counts for 2 users: yardstick has 7, vigil 7"])
  }
}
