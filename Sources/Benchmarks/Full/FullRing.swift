public import Vocabulary

/// The third ring: checks at full size what the other rings check small.
///
/// Counts, memory and lookups have to be right; times are measured and not judged.
public struct FullRing {
  /// The most memory beyond the mapped index, in bytes.
  static let memoryLimit = 64 * 1_048_576
  /// How much more a log of four times the size may take.
  static let mostGrowth = 1.05
  /// Chooses the names that are looked up.
  static let seed: UInt64 = 20_261_124
  static let threads = [1, 2]
  static let chunkSizes = [65_536, 1_000_003, 1_048_576, 8_388_608]

  let vigil: String
  let runner: ProgramRunner
  let folder: String
  let nameCount: Int
  let processorClock: () -> Double
  private let report: (CheckResult) -> Void
  /// What was checked so far.
  public private(set) var results: [CheckResult] = []
  /// What was measured beside the yardstick.
  public internal(set) var comparisons: [ComparisonResult] = []

  /// Prepares the checks.
  ///
  /// - Parameters:
  ///   - vigil: The `vigil` program.
  ///   - runner: What runs the programs.
  ///   - folder: Where they may write: some 5 GB.
  ///   - nameCount: How many names are looked up.
  ///   - processorClock: Seconds that this program took of a core.
  ///   - report: Told of each check when it is done.
  public init(
    vigil: String, runner: ProgramRunner, folder: String, nameCount: Int,
    processorClock: @escaping () -> Double, report: @escaping (CheckResult) -> Void
  ) {
    self.vigil = vigil
    self.runner = runner
    self.folder = folder
    self.nameCount = nameCount
    self.processorClock = processorClock
    self.report = report
  }

  /// Where the index of the data's lists is built.
  var index: String { "\(folder)/full.index" }

  /// Does every check; a fault that one finds stops no other.
  ///
  /// - Parameters:
  ///   - data: The logs, the lists and the yardstick, or `nil`.
  ///   - realLists: A folder of lists as they are given out, or `nil`.
  public mutating func run(on data: FullData?, realLists: String?) throws(Complaint) {
    if let data { try check(data) }
    if let realLists { try checkRealLists(realLists) }
  }

  private mutating func check(_ data: FullData) throws(Complaint) {
    try checkLists(TextLists(folder: data.lists), title: "lists of the data", index: index)
    try checkSize(data)
    for kind in FullData.kinds { try checkCounts(data, kind) }
    try checkMemory(data)
    for kind in FullData.kinds { try checkSameResult(data, kind) }
  }

  /// The checks as a list, then the times.
  public var text: String {
    let list = results.map { "- \($0.line)\n" }.joined()
    return ([list] + comparisons.map(\.text)).joined(separator: "\n")
  }

  /// Keeps a result and tells of it.
  mutating func add(_ result: CheckResult) {
    results.append(result)
    report(result)
  }
}
