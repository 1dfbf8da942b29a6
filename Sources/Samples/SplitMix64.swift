/// Numbers that look like chance and are the same for the same seed on every machine (SplitMix64).
///
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014. Swift's own ways
/// to draw from a range are not used: another version of Swift may draw otherwise.
struct SplitMix64 {
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A stream of its own for a path such as (a day, a purpose), so that one part of the school can
  /// change without changing the others.
  init(seed: UInt64, path: UInt64...) {
    state = seed
    for part in path { state = next() ^ (part &* SplitMix64.step) }
  }

  mutating func next() -> UInt64 {
    state &+= SplitMix64.step
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `bound` - 1; `bound` is at least 1.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// True so many times in a thousand.
  mutating func happens(inThousand times: Int) -> Bool { below(1000) < times }

  /// One of the elements, of which there is at least one.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// The place of one of the weights, each as often as it weighs; their sum is at least 1.
  mutating func place(of weights: some Collection<Int>) -> Int {
    var left = below(weights.reduce(0, +))
    for (place, weight) in weights.enumerated() {
      if left < weight { return place }
      left -= weight
    }
    return 0
  }
}
