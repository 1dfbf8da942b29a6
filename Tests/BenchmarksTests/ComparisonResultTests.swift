import Testing

@testable import Benchmarks

struct ComparisonResultTests {
  private func row(
    _ name: String, _ role: Contender.Role, threads: Int = 1, walls: [Double], mebibytes: Int
  ) -> ComparisonRow {
    let contender = Contender(
      name: name, role: role, threads: threads, invocation: Invocation([]), counts: { Counts() })
    var row = ComparisonRow(
      contender,
      memory: MemoryUse(
        peakBytes: mebibytes * 1_048_576, beyondBytes: mebibytes * 1_048_576 / 4))
    row.runs = walls.map { ProgramRun(wall: $0, processor: $0 * 2, others: 0.02) }
    return row
  }

  @Test func `each row is set beside wc and the yardstick with as many threads`() {
    let result = ComparisonResult(
      logs: ComparedLogs(paths: ["/data/squid1g.log"], format: "squid", bytes: 1_000_000_000),
      rows: [
        row("wc -l", .lineCount, walls: [0.1, 0.2, 0.1], mebibytes: 2),
        row("yardstick, 1 thread", .yardstick, walls: [0.4, 0.5, 0.3], mebibytes: 180),
        row(
          "yardstick, 2 threads", .yardstick, threads: 2, walls: [0.2, 0.2, 0.2], mebibytes: 200),
        row("vigil scan, 2 threads", .vigil, threads: 2, walls: [2, 4, 3], mebibytes: 180),
        row("mawk, 1 thread", .peer, walls: [16, 16, 16], mebibytes: 480),
      ],
      agreement: CountAgreement([]))
    #expect(
      result.text == """
        squid1g.log, 1.00 GB, squid; medians of 3 interleaved runs.

        | program               |    wall s (from–to) | to wc -l | to yardstick | CPU s | CPU to yardstick | MB/s a core | peak MiB | beyond index MiB |
        | --------------------- | ------------------: | -------: | -----------: | ----: | ---------------: | ----------: | -------: | ---------------: |
        | wc -l                 | 0.100 (0.100–0.200) |     1.00 |            – | 0.200 |                – |        5000 |      2.0 |                – |
        | yardstick, 1 thread   | 0.400 (0.300–0.500) |     4.00 |         1.00 | 0.800 |             1.00 |        1250 |    180.0 |             45.0 |
        | yardstick, 2 threads  | 0.200 (0.200–0.200) |     2.00 |         1.00 | 0.400 |             1.00 |        2500 |    200.0 |             50.0 |
        | vigil scan, 2 threads |    3.00 (2.00–4.00) |     30.0 |         15.0 |  6.00 |             15.0 |         167 |    180.0 |             45.0 |
        | mawk, 1 thread        |    16.0 (16.0–16.0) |      160 |         40.0 |  32.0 |             40.0 |          31 |    480.0 |                – |

        Equal counts: . Others used 2 % of a core meanwhile.

        """)
  }

  @Test func `a log that the yardstick does not read has no ratio to it`() {
    let result = ComparisonResult(
      logs: ComparedLogs(paths: ["a.csv.gz", "b.csv"], format: "csv", bytes: 2_500_000),
      rows: [row("vigil scan, 1 thread", .vigil, walls: [0.5], mebibytes: 40)],
      agreement: CountAgreement([]))
    #expect(result.title == "a.csv.gz and b.csv, 0.003 GB uncompressed")
    #expect(result.text.contains("| 0.500 (0.500–0.500) |        – |            – |  1.00 |"))
  }
}
