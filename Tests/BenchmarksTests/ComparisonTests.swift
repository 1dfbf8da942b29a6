import TestSupport
import Testing
import Vocabulary

@testable import Benchmarks

struct ComparisonTests {
  private let runner = ProgramRunner(clock: { 0 })

  private func programs(_ fake: FakePrograms) -> ComparedPrograms {
    var programs = ComparedPrograms(vigil: fake.path("vigil"))
    programs.index = fake.path("vigil")
    programs.yardstick = fake.path("ref")
    programs.yardstickIndex = fake.path("ref")
    return programs
  }

  private func compare(
    _ fake: FakePrograms, _ programs: ComparedPrograms, logs: [String]? = nil
  ) throws -> ComparisonResult {
    let comparison = Comparison(programs, runner: runner, folder: fake.folder.path)
    return try comparison.run(
      ComparedLogs(paths: logs ?? [fake.log], format: "squid", bytes: 2_000_000), runs: 2)
  }

  @Test func `programs run in turn, after a warm-up`() throws {
    let fake = try FakePrograms()
    let result = try compare(fake, programs(fake))
    #expect(
      result.rows.map(\.name) == [
        "wc -l", "yardstick, 1 thread", "yardstick, 2 threads", "vigil scan, 1 thread",
        "vigil scan, 2 threads",
      ])
    #expect(result.rows.allSatisfy { $0.runs.count == 2 })
    let calls = try fake.calls.map { $0 == "yardstick" ? "y" : $0.contains("facts") ? "f" : "v" }
    #expect(calls.joined() == "yyvfvf" + "yyvv" + "yyvv")
  }

  @Test func `equal counts are told`() throws {
    let fake = try FakePrograms()
    let result = try compare(fake, programs(fake))
    #expect(result.agreement.differences.isEmpty)
    #expect(
      result.agreement.agreed == [
        "3 lines", "2 flagged lines", "1 categories", "1 users", "1 pairs of user and category",
        "1 flagged hosts",
      ])
  }

  @Test func `no time is spent where counts differ`() throws {
    let fake = try FakePrograms(flagged: 3)
    let result = try compare(fake, programs(fake))
    #expect(
      result.agreement.differences.contains(
        "other flagged lines: yardstick, 1 thread has 2, vigil scan, 1 thread 3"))
    #expect(result.rows.allSatisfy { $0.runs.isEmpty })
    #expect(try fake.calls.count == 6)
  }

  @Test func `a row of its own has its own arguments`() throws {
    let fake = try FakePrograms()
    var programs = programs(fake)
    programs.threads = [1]
    programs.variants.append(try VigilVariant("less=--output counts"))
    let result = try compare(fake, programs)
    #expect(result.rows.last?.name == "less, 1 thread")
    let call = try #require(try fake.calls.last)
    #expect(call.contains("--output counts") && !call.contains("json"))
    #expect(result.agreement.differences.isEmpty)
  }

  @Test func `several logs and compressed ones are read at once`() throws {
    let fake = try FakePrograms()
    _ = try RunProgram.run("gzip", ["-k", fake.log])
    let lines = try compare(fake, programs(fake), logs: [fake.log + ".gz"])
    #expect(lines.rows[0].name == "gzip -dc, wc -l")
    #expect(lines.agreement.differences.isEmpty)
    // The fake programs know of one log only, so that wc differs.
    let both = try compare(fake, programs(fake), logs: [fake.log, fake.log + ".gz"])
    #expect(
      both.agreement.differences.contains(
        "other lines: yardstick, 1 thread has 3, gzip -dc, wc -l 6"))
    #expect(try fake.calls.last?.hasSuffix("\(fake.log) \(fake.log).gz") == true)
  }

  @Test func `peers that are not there are named, and the others run`() throws {
    let fake = try FakePrograms()
    var programs = programs(fake)
    programs.peers = fake.folder.path
    programs.lists = fake.folder.path
    programs.python = "/no/such/python"
    let comparison = Comparison(programs, runner: runner, folder: fake.folder.path)
    #expect(
      Array(comparison.missingPeers.prefix(3)) == ["ClickHouse (chdb)", "DuckDB", "Polars"])
  }

  @Test func `a peer takes part`() throws {
    let fake = try FakePrograms()
    var programs = programs(fake)
    programs.peers = fake.folder.path
    programs.lists = fake.folder.path
    // It ignores the script's name, imports everything, and counts a line too few.
    try fake.folder.write(
      """
      #!/bin/sh
      [ "$1" = -c ] && exit 0
      printf 'lines 2\\nflagged 2\\n'
      sed -n 's/^/games\\t/; 1,2p' "$3" > "$4"
      """, to: "python")
    _ = try RunProgram.run("chmod", ["+x", fake.path("python")])
    programs.python = fake.path("python")
    try fake.folder.write("END { print \"lines\", NR }", to: "cat.awk")
    try fake.folder.write("", to: "cat.awk.lines")
    let result = try compare(fake, programs)
    #expect(result.rows.contains { $0.name == "Polars, 2 threads" })
    #expect(
      result.agreement.differences.contains(
        "other lines: yardstick, 1 thread has 3, Polars, 2 threads 2"))
  }
}
