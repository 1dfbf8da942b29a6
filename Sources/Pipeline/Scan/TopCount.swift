/// Names with their counts: how many there are, and the largest.
public struct TopCount: Hashable, Sendable {
  /// One name with its count.
  public struct Entry: Hashable, Sendable {
    /// The name.
    public var name: String
    /// Its count.
    public var count: Int
  }

  /// How many of the largest are kept.
  public static let kept = 100

  /// How many different names were counted.
  public private(set) var distinct = 0
  private var name: String?
  private var count = 0
  private var largest: [Entry] = []
  /// No count below this one is among the largest.
  private var least = 0

  /// Makes a count of nothing.
  public init() {}

  /// The largest, by count and then by name; at most ``kept``.
  public var top: [Entry] { Array(largest.sorted(by: TopCount.isBefore).prefix(TopCount.kept)) }

  /// Adds to the count of a name; the counts of one name must follow each other.
  mutating func add(_ name: String, _ added: Int) {
    if name != self.name {
      close()
      self.name = name
      count = 0
    }
    count += added
  }

  /// Ends the count of the last name.
  mutating func close() {
    guard let name else { return }
    distinct += 1
    self.name = nil
    guard count >= least else { return }
    largest.append(Entry(name: name, count: count))
    if largest.count >= 20 * TopCount.kept {
      largest = Array(largest.sorted(by: TopCount.isBefore).prefix(TopCount.kept))
      least = largest[TopCount.kept - 1].count
    }
  }

  private static func isBefore(_ first: Entry, _ second: Entry) -> Bool {
    first.count != second.count ? first.count > second.count : first.name < second.name
  }
}
