internal import Foundation
internal import Vocabulary

/// Measures Vigil; no part of what is installed.
@main
struct VigilBench {
  private static let help = """
    vigil-bench allocations
        reads invented logs and fails when a chunk over warm tables allocates too often
    vigil-bench scan --index INDEX --yardstick PROGRAM --yardstick-index INDEX [--runs N] LOG…
        runs vigil scan, the yardstick and wc -l in turn and prints medians as a table
    """

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch arguments.first {
      case "allocations": exit(try AllocationGate.run() ? 0 : 1)
      case "scan": try ScanComparison(Array(arguments.dropFirst())).run()
      default:
        print(help)
        exit(arguments.first == "--help" ? 0 : 2)
      }
    } catch {
      print("error: \(error)")
      exit(2)
    }
  }
}
