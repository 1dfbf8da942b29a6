internal import Benchmarks
internal import Foundation
internal import Vocabulary

/// Measures Vigil; no part of what is installed.
@main
struct VigilBench {
  private static let help = """
    vigil-bench allocations [--samples FOLDER]
        reads the samples of all formats (SampleLogs) into records, and invented logs into digests;
        1 when a format, or a chunk over warm tables, allocates too often

    vigil-bench damage [--samples FOLDER] [--cases N] [--seed N] [--format NAME]
        reads damaged lines of every format's sample (100000 each); 2 when a place is outside its
        line, or a line is told of twice or not at all

    vigil-bench speed [--samples FOLDER] [--bytes N] [--format NAME]
        reads each format's sample again and again on one thread, and prints MB/s

    vigil-bench compare --logs LOG[,LOG]… [OPTION…]
        runs vigil scan, and what is named below, in turn on each log (logs with a comma between
        them are read at once) and prints medians; 2 when the programs do not count the same
      --format NAME              the logs' format; without it, vigil finds it
      --index INDEX              the lists as vigil lists build wrote them
      --lists FOLDER             the lists as text; indexes that are not named are built from them
      --yardstick PROGRAM        the yardstick, and --yardstick-index INDEX
      --peers FOLDER             the peers' scripts; those installed are run (they need --lists)
      --python PROGRAM           the Python that has the peers' modules (python3)
      --threads N,N              counts of threads (1,2)
      --vigil "NAME=ARGUMENTS"   one more row of vigil scan; may be repeated
      --config FILE              a school's settings, which exports in CSV need
      --runs N                   runs that are counted (5), after a warm-up
      --retries N                how often a run is repeated that others disturbed (3)
      --generate FOLDER --generator PROGRAM [--bytes N] [--names N]
                                 makes a log of --format (squid) and lists, and keeps them there
      --append PAGE              adds the result to docs/PERFORMANCE.md, with --note TEXT

    vigil-bench full [--data FOLDER] [--lists FOLDER] [--names N] [--append PAGE] [--note TEXT]
        checks counts, memory, threads, chunks and lookups at full size; 2 when one fails.
        --data holds the yardstick's data. --lists holds real lists, in folders or .tar.xz: all in
        squidGuard's layout, hosts files and plain ones make one index (others are passed over).
        --names says how many hosts and addresses are looked up (1000000). TMPDIR needs room for
        5 GB.

    vigil-bench accuracy [--seeds N] [--days D] [--people P] [--first-seed S] [--append PAGE]
        makes an invented school for each seed (3), of D days (14) and P people (120), has vigil judge
        its logs, and compares the events with the truth; 2 when a bound does not hold. --vigil names
        another program than the one beside this; --append adds the result to docs/ACCURACY.md, with
        --note TEXT

    vigil-bench store [EVENTS]
        times a night's commit and a page of events in a store with a million events
    """

  private static func allocations(_ words: [String]) throws -> Bool {
    let arguments = try BenchArguments(words, single: ["--samples"])
    let isGood = try ReadingGate.run(samples: arguments.value("--samples") ?? "SampleLogs")
    return try AllocationGate.run() && isGood
  }

  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    do {
      switch words.first {
      case "allocations": exit(try allocations(Array(words.dropFirst())) ? 0 : 1)
      case "damage": exit(try DamageCommand.run(Array(words.dropFirst())) ? 0 : 2)
      case "accuracy": exit(try AccuracyCommand.run(Array(words.dropFirst())) ? 0 : 2)
      case "speed": try SpeedCommand.run(Array(words.dropFirst()))
      case "compare": try CompareCommand.run(Array(words.dropFirst()))
      case "full": exit(try FullCommand.run(Array(words.dropFirst())) ? 0 : 2)
      case "store":
        try StoreBench().run(events: words.dropFirst().first.flatMap(Int.init) ?? 1_000_000)
      default:
        print(help)
        exit(words.first == "--help" ? 0 : 2)
      }
    } catch let complaints as Complaints {
      for complaint in complaints.all { print(complaint) }
      exit(2)
    } catch {
      print(error is Complaint ? "\(error)" : "error: \(error)")
      exit(2)
    }
  }
}
