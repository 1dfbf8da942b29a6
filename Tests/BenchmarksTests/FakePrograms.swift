import TestSupport

@testable import Benchmarks

/// Shell scripts in the places of `vigil` and the yardstick, in a folder with a log.
struct FakePrograms {
  let folder: TemporaryFolder
  let log: String

  /// - Parameter flagged: How many of the three lines the fake `vigil` takes for flagged.
  init(flagged: Int = 2) throws {
    folder = try TemporaryFolder()
    log = try folder.write(Self.lines, to: "squid.log")
    // The output is the last option; facts are one object a line.
    try folder.write(
      """
      #!/bin/sh
      case "$*" in
        *"--output facts"*) for number in $(seq \(flagged)); do
          echo '{"user":"jdoe","host":"example.org","categories":["games"],"count":1}'
        done ;;
        *) echo '{"lines":3,"categories":{"games":\(flagged)},"people":{"distinct":1,"top":[["jdoe",3]]}}' ;;
      esac
      echo "$*" >> \(folder.path)/calls
      """, to: "vigil")
    try folder.write(
      """
      #!/bin/sh
      while getopts t:f:x:o:r: option; do
        case $option in o) flagged=$OPTARG ;; r) report=$OPTARG ;; esac
      done
      printf 'lines 3\\nflagged 2\\ncat games 2\\nuser jdoe 3\\nusercat jdoe games 2\\n' > $report
      sed -n 's/^/games\\t/; 1,2p' \(folder.path)/squid.log > $flagged
      echo "yardstick" >> \(folder.path)/calls
      """, to: "ref")
    for name in ["vigil", "ref"] { _ = try RunProgram.run("chmod", ["+x", path(name)]) }
  }

  func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  /// What was called, in order.
  var calls: [String] {
    get throws {
      try FileAccess.text(of: path("calls")).split(separator: "\n")
        .map(String.init)
    }
  }

  private static let lines = """
    1772000000.1 5 10.0.0.1 TCP_MISS/200 9 GET http://example.org/a jdoe - -
    1772000000.2 5 10.0.0.1 TCP_TUNNEL/200 9 CONNECT example.org:443 jdoe - -
    1772000000.3 5 10.0.0.1 TCP_MISS/200 9 GET http://example.com/ jdoe - -

    """
}
