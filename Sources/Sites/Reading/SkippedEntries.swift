/// What was left out of an index, by reason.
public struct SkippedEntries: Hashable, Sendable {
  /// A line of a list file.
  public struct Place: Hashable, Sendable {
    /// The file's path.
    public var file: String
    /// The line, counted from 1; 0 for the whole file or folder.
    public var line: Int

    /// Makes a place.
    public init(file: String, line: Int) {
      self.file = file
      self.line = line
    }
  }

  /// How many entries were left out for each reason.
  public private(set) var counts: [SkipReason: Int] = [:]
  /// The first places of each reason.
  public private(set) var places: [SkipReason: [Place]] = [:]

  private let placeLimit: Int

  /// Makes an empty count that keeps the first places of each reason, three unless told otherwise.
  public init(placeLimit: Int = 3) { self.placeLimit = placeLimit }

  /// How many entries were left out in all.
  public var total: Int { counts.values.reduce(0, +) }

  /// Counts one more.
  public mutating func add(_ reason: SkipReason, file: String, line: Int) {
    let count = counts[reason, default: 0] + 1
    counts[reason] = count
    if count <= placeLimit { places[reason, default: []].append(Place(file: file, line: line)) }
  }
}
