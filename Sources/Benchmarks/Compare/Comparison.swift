public import Vocabulary

/// Runs programs in turn on the same logs with the same lists.
public struct Comparison: Sendable {
  private let programs: ComparedPrograms
  private let runner: ProgramRunner
  private let folder: String
  private let peers: [Peer]
  /// The peers that are not installed.
  public let missingPeers: [String]

  /// Looks which peers are installed.
  ///
  /// - Parameters:
  ///   - programs: What to run.
  ///   - runner: What runs it.
  ///   - folder: Where the programs may write.
  public init(_ programs: ComparedPrograms, runner: ProgramRunner, folder: String) {
    self.programs = programs
    self.runner = runner
    self.folder = folder
    let wanted = programs.peers == nil ? [] : Peer.table
    let installed = wanted.filter { (try? runner.run($0.probe(python: programs.python))) != nil }
    peers = installed
    missingPeers = wanted.filter { !installed.contains($0) }.map(\.name)
  }

  /// Runs everything `runs` times after a warm-up, whose counts must agree before time is spent.
  ///
  /// - Returns: rows without runs when the counts differ.
  public func run(_ logs: ComparedLogs, runs: Int) throws(Complaint) -> ComparisonResult {
    // The peers' scripts read one log of Squid's.
    let peers = logs.kind == .squid && logs.paths.count == 1 ? peers : []
    let contenders = ContenderTable(
      programs: programs, logs: logs, peers: peers, folder: folder
    ).rows
    var rows: [ComparisonRow] = []
    for contender in contenders {
      let memory = try runner.memory(of: contender.invocation)
      if let untimed = contender.untimed { _ = try runner.run(untimed) }
      rows.append(ComparisonRow(contender, memory: memory))
    }
    var agreement = try agreement(of: contenders)
    guard agreement.differences.isEmpty else {
      return ComparisonResult(logs: logs, rows: rows, agreement: agreement)
    }
    for _ in 0..<runs {
      for place in contenders.indices {
        rows[place].runs.append(try runner.runUndisturbed(contenders[place].invocation))
      }
    }
    agreement = try self.agreement(of: contenders)
    return ComparisonResult(logs: logs, rows: rows, agreement: agreement)
  }

  private func agreement(of contenders: [Contender]) throws(Complaint) -> CountAgreement {
    var counts: [(name: String, counts: Counts)] = []
    // The yardstick first, so that the others are compared with it.
    for contender in contenders.sorted(by: { $0.role.rawValue < $1.role.rawValue }) {
      counts.append((contender.name, try contender.counts()))
    }
    return CountAgreement(counts)
  }
}
