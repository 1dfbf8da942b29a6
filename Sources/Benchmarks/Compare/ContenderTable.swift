internal import Markup
internal import Vocabulary

/// The rows of a comparison over some logs.
struct ContenderTable {
  let programs: ComparedPrograms
  let logs: ComparedLogs
  /// The peers that are installed.
  let peers: [Peer]
  /// Where the programs write.
  let folder: String

  /// All rows, in the order in which they are run and shown.
  var rows: [Contender] {
    [lineCount] + programs.threads.flatMap(yardstick)
      + programs.variants.flatMap { variant in
        programs.threads.map { vigil(variant, threads: $0) }
      } + peers.compactMap(peer)
  }

  private var lineCount: Contender {
    let output = "\(folder)/lines"
    let words =
      logs.isCompressed
      ? ["sh", "-c", #"gzip -dcf -- "$@" | wc -l"#, "sh"] + logs.paths : ["wc", "-l"] + logs.paths
    return Contender(
      name: logs.isCompressed ? "gzip -dc, wc -l" : "wc -l", role: .lineCount,
      invocation: Invocation(words, output: output)
    ) { () throws(Complaint) in Counts(lineCount: try FileAccess.text(of: output)) }
  }

  private func yardstick(threads: Int) -> [Contender] {
    guard let program = programs.yardstick, let index = programs.yardstickIndex,
      let kind = logs.kind
    else { return [] }
    let name = "yardstick, \(PlainNumber.counted(threads, "thread"))"
    let (report, flagged) = ("\(folder)/yardstick\(threads)", "\(folder)/yardstick\(threads).lines")
    let words =
      [program, "-t\(threads)", "-f", kind.rawValue, "-x", index, "-o", flagged, "-r", report]
      + logs.paths
    return [
      Contender(
        name: name, role: .yardstick, threads: threads,
        invocation: Invocation(words, mappedFile: index)
      ) { () throws(Complaint) in try Self.counts(report: report, flagged: flagged, kind: kind) }
    ]
  }

  private func vigil(_ variant: VigilVariant, threads: Int) -> Contender {
    let output = "\(folder)/\(variant.name.filter(\.isLetter))\(threads)"
    let words = [programs.vigil, "scan", "--threads", "\(threads)", "--format", logs.format]
    let lists = programs.index.map { ["--lists", $0] } ?? []
    let config = programs.config.map { ["--config", $0] } ?? []
    func scan(_ kind: String) -> Invocation {
      let printed = variant.hasOutput ? [] : ["--output", kind]
      return Invocation(
        words + lists + config + variant.arguments + printed + logs.paths,
        output: "\(output).\(kind)", errors: "\(folder)/errors", mappedFile: programs.index ?? "")
    }
    // Facts tell of lines with a category; a school's rules choose among them.
    let hasFacts = !variant.hasOutput && programs.index != nil && programs.config == nil
    let kind = logs.kind
    return Contender(
      name: "\(variant.name), \(PlainNumber.counted(threads, "thread"))", role: .vigil,
      threads: threads,
      invocation: scan("json"), untimed: hasFacts ? scan("facts") : nil
    ) { () throws(Complaint) in
      var counts = try Counts(scan: try FileAccess.text(of: "\(output).json"), kind: kind)
      if hasFacts {
        counts.take(try Counts(facts: try FileAccess.text(of: "\(output).facts"), kind: kind))
      }
      return counts
    }
  }

  private func peer(_ peer: Peer) -> Contender? {
    guard let scripts = programs.peers, let lists = programs.lists, let kind = logs.kind,
      let log = logs.paths.first
    else { return nil }
    let threads = peer.module == nil ? 1 : programs.threads.max() ?? 1
    let (report, flagged) = ("\(folder)/\(peer.script)", "\(folder)/\(peer.script).lines")
    let words = peer.words(
      python: programs.python, folder: scripts, lists: lists, log: log, flagged: flagged,
      threads: threads)
    return Contender(
      name: "\(peer.name), \(PlainNumber.counted(threads, "thread"))", role: .peer,
      threads: threads,
      invocation: Invocation(words, output: report)
    ) { () throws(Complaint) in try Self.counts(report: report, flagged: flagged, kind: kind) }
  }

  private static func counts(
    report: String, flagged: String, kind: LogKind
  ) throws(Complaint) -> Counts {
    var counts = Counts(report: try FileAccess.text(of: report), kind: kind)
    counts.take(Counts(flaggedLines: try FileAccess.text(of: flagged), kind: kind))
    return counts
  }
}
