public import Vocabulary

/// What `vigil-bench compare` was asked to do.
public struct ComparisonPlan: Hashable, Sendable {
  /// Logs to compare on; those of one inner array are read at once.
  public var logs: [[String]]
  /// The logs' format; `nil` to let Vigil find it.
  public var format: String?
  /// What to run; indexes that are not named are built first.
  public var programs: ComparedPrograms
  /// How many runs are counted.
  public var runs: Int
  /// How often a run is repeated that others disturbed.
  public var retries: Int
  /// What to make logs and lists of; `nil` to take those that are named.
  public var generated: GeneratedData?
  /// The page that the result is added to; `nil` for none.
  public var page: String?
  /// A sentence for the page.
  public var note: String

  private static let single = [
    "--format", "--lists", "--index", "--yardstick", "--yardstick-index", "--peers", "--python",
    "--threads", "--runs", "--retries", "--config", "--generate", "--generator", "--bytes",
    "--names", "--append", "--note",
  ]

  /// Reads the words behind `vigil-bench compare`.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - vigil: The `vigil` program.
  public init(_ words: some Sequence<String>, vigil: String) throws(Complaint) {
    let arguments = try BenchArguments(
      words, single: Self.single, several: ["--logs", "--vigil"])
    logs = arguments.all("--logs").map { $0.split(separator: ",").map(String.init) }
    format = arguments.value("--format")
    runs = try arguments.number("--runs", usual: 5, atLeast: 1)
    retries = try arguments.number("--retries", usual: 3, atLeast: 0)
    page = arguments.value("--append")
    note = arguments.value("--note") ?? ""
    programs = ComparedPrograms(vigil: vigil)
    programs.index = arguments.value("--index")
    programs.config = arguments.value("--config")
    for text in arguments.all("--vigil") { programs.variants.append(try VigilVariant(text)) }
    programs.yardstick = arguments.value("--yardstick")
    if programs.yardstick != nil { programs.variants.append(.equalWork) }
    programs.yardstickIndex = arguments.value("--yardstick-index")
    programs.peers = arguments.value("--peers")
    programs.python = arguments.value("--python") ?? programs.python
    programs.lists = arguments.value("--lists")
    programs.threads = try arguments.numbers("--threads", usual: [1, 2])
    generated = try GeneratedData(arguments, format: format ?? LogKind.squid.rawValue)
    if let generated {
      logs.append([generated.log])
      programs.lists = generated.lists
    }
    try check()
  }

  private func check() throws(Complaint) {
    if logs.isEmpty {
      throw Complaint(what: "no log is named", mend: "name some with --logs or --generate")
    }
    if programs.yardstick != nil, programs.yardstickIndex == nil, programs.lists == nil {
      throw Complaint(
        what: "the yardstick has no lists", mend: "name its --yardstick-index, or --lists as text")
    }
    if programs.peers != nil, programs.lists == nil {
      throw Complaint(what: "the peers have no lists", mend: "name them as text with --lists")
    }
    if programs.yardstick != nil || programs.peers != nil, programs.index == nil,
      programs.lists == nil
    {
      throw Complaint(what: "vigil has no lists", mend: "name its --index, or --lists as text")
    }
  }
}
