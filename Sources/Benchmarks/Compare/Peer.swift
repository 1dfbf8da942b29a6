/// A program that does the yardstick's job with tools that anyone has.
///
/// Each script reads Squid's native log and the lists as text, writes the flagged lines to a file
/// and prints a report as the yardstick does.
struct Peer: Hashable, Sendable {
  /// The row's name.
  var name: String
  /// The script's name in the folder of peers.
  var script: String
  /// The Python module that it needs; `nil` for a script of mawk.
  var module: String?

  /// One row a peer.
  static let table = [
    Peer(name: "ClickHouse (chdb)", script: "ch.py", module: "chdb"),
    Peer(name: "DuckDB", script: "duck.py", module: "duckdb"),
    Peer(name: "Polars", script: "pol.py", module: "polars"),
    Peer(name: "mawk", script: "cat.awk", module: nil),
  ]

  /// Ends with 0 where the peer is installed.
  func probe(python: String) -> Invocation {
    Invocation(module.map { [python, "-c", "import \($0)"] } ?? ["mawk", "BEGIN { exit 0 }"])
  }

  /// What runs it.
  func words(
    python: String, folder: String, lists: String, log: String, flagged: String, threads: Int
  ) -> [String] {
    if module == nil {
      // mawk reads no gzip; `-f` lets plain files through.
      let line = #"gzip -dcf -- "$1" | mawk -v LIST="$2" -v OUT="$3" -f "$4""#
      return ["sh", "-c", line, "sh", log, lists, flagged, "\(folder)/\(script)"]
    }
    return [
      "env", "POLARS_MAX_THREADS=\(threads)", python, "\(folder)/\(script)", lists, log, flagged,
      "\(threads)",
    ]
  }
}
