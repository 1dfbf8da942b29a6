import Benchmarks
import Testing

struct NumbersTests {
  @Test(
    arguments: [
      ([], nil), ([3], 3), ([9, 1, 5], 5), ([4, 1, 3, 2], 2.5), ([1, 100, 2, 2], 2),
    ] as [([Double], Double?)])
  func `the median is the middle, or the mean of two`(values: [Double], median: Double?) {
    #expect(values.median == median)
  }

  @Test(arguments: [
    (0.126, 2, "0.13"), (1.999, 2, "2.00"), (0.05, 1, "0.1"), (12.5, 0, "13"), (-0.04, 1, "0.0"),
    (-1.25, 1, "-1.3"), (7, 3, "7.000"), (0.0305, 3, "0.031"),
  ])
  func `numbers have a fixed count of decimals`(number: Double, decimals: Int, text: String) {
    #expect(FixedNumber.text(number, decimals: decimals) == text)
  }

  @Test(arguments: [
    (0.1266, "0.127"), (0.99951, "1.00"), (4.126, "4.13"), (9.996, "10.0"), (13.06, "13.1"),
    (99.96, "100"), (2176.2, "2176"), (0, "0.000"),
  ])
  func `three digits count`(number: Double, text: String) {
    #expect(FixedNumber.short(number) == text)
  }
}
