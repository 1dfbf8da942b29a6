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

  let data: FullData
  let vigil: String
  let runner: ProgramRunner
  let folder: String
  let nameCount: Int
  private let report: (CheckResult) -> Void
  /// What was checked so far.
  public private(set) var results: [CheckResult] = []
  /// What was measured beside the yardstick.
  public internal(set) var comparisons: [ComparisonResult] = []

  /// Prepares the checks.
  ///
  /// - Parameters:
  ///   - data: The logs, the lists and the yardstick.
  ///   - vigil: The `vigil` program.
  ///   - runner: What runs the programs.
  ///   - folder: Where they may write: some 5 GB.
  ///   - nameCount: How many names are looked up.
  ///   - report: Told of each check when it is done.
  public init(
    data: FullData, vigil: String, runner: ProgramRunner, folder: String, nameCount: Int,
    report: @escaping (CheckResult) -> Void
  ) {
    self.data = data
    self.vigil = vigil
    self.runner = runner
    self.folder = folder
    self.nameCount = nameCount
    self.report = report
  }

  /// Where the index of the data's lists is built.
  var index: String { "\(folder)/full.index" }

  /// Does every check; a fault that one finds stops no other.
  ///
  /// - Parameter realLists: A folder of lists as they are given out, or `nil`.
  public mutating func run(realLists: String?) throws(Complaint) {
    try checkLists(data.lists, title: "lists of the data", index: index)
    for kind in FullData.kinds { try checkCounts(kind) }
    try checkMemory()
    for kind in FullData.kinds { try checkSameResult(kind) }
    if let realLists { try checkRealLists(realLists) }
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
