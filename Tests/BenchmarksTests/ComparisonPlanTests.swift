import TestSupport
import Testing
import Vocabulary

@testable import Benchmarks

struct ComparisonPlanTests {
  private func plan(_ words: String...) throws(Complaint) -> ComparisonPlan {
    try ComparisonPlan(words, vigil: "vigil")
  }

  @Test func `everything has its usual value`() throws {
    let plan = try plan("--logs", "a.log", "b.log,c.log.gz")
    #expect(plan.logs == [["a.log"], ["b.log", "c.log.gz"]])
    #expect(plan.runs == 5 && plan.retries == 3 && plan.programs.threads == [1, 2])
    #expect(plan.programs.variants == [.usual])
    #expect(plan.page == nil && plan.format == nil && plan.generated == nil)
  }

  @Test func `more rows of vigil scan are read`() throws {
    let plan = try plan("--logs", "a.log", "--vigil", "big=--memory 64", "all=--threads 8 -x=1")
    #expect(
      plan.programs.variants == [
        .usual, VigilVariant(name: "big", arguments: ["--memory", "64"]),
        VigilVariant(name: "all", arguments: ["--threads", "8", "-x=1"]),
      ])
  }

  @Test func `beside the yardstick a row does no more than it`() throws {
    let plan = try plan(
      "--logs", "a.log", "--yardstick", "ref", "--yardstick-index", "x", "--index", "y")
    #expect(plan.programs.variants == [.usual, .equalWork])
    #expect(VigilVariant.equalWork.hasOutput)
  }

  @Test(arguments: [
    ([], "no log is named"), (["--logs", "a", "--yardstick", "ref"], "the yardstick has no lists"),
    (["--logs", "a", "--peers", "scripts"], "the peers have no lists"),
    (["--logs", "a", "--yardstick", "ref", "--yardstick-index", "x"], "vigil has no lists"),
    (["--logs", "a", "--vigil", "--memory"], "--vigil has no value"),
    (["--logs", "a", "--vigil", "memory"], "--vigil memory has no name"),
    (["--generate", "d"], "--generator is missing"),
    (["--generate", "d", "--generator", "g", "--format", "csv"], "the generator makes no csv"),
  ])
  func `what cannot be compared is said at once`(words: [String], text: String) {
    let complaint = #expect(throws: Complaint.self) {
      try ComparisonPlan(words, vigil: "vigil")
    }
    #expect(complaint?.what == text)
  }

  @Test func `logs are looked at, and missing indexes built`() throws {
    let fake = try FakePrograms()
    _ = try RunProgram.run("gzip", ["-k", fake.log])
    let plan = try ComparisonPlan(
      [
        "--logs", "\(fake.log),\(fake.log).gz", "--lists", "lists", "--format", "squid",
        "--yardstick", "/bin/true",
      ], vigil: fake.path("vigil"))
    let (programs, logs) = try plan.prepared(
      runner: ProgramRunner(clock: { 0 }), folder: fake.folder.path)
    #expect(programs.index == fake.path("lists.index"))
    #expect(programs.yardstickIndex == fake.path("yardstick.index"))
    #expect(try fake.calls == ["lists build --output \(fake.path("lists.index")) lists"])
    let size = try FileAccess.size(of: fake.log)
    #expect(logs.map(\.bytes) == [2 * size])
    #expect(logs.map(\.isCompressed) == [true])
  }

  @Test func `data is generated once`() throws {
    let folder = try TemporaryFolder()
    let generator = try folder.write(
      """
      #!/bin/sh
      echo "$*" >> \(folder.path)/calls
      case $1 in blocklist) mkdir "$3" ;; *) echo "a line of $1" ;; esac
      """, to: "gen")
    _ = try RunProgram.run("chmod", ["+x", generator])
    let words = [
      "--generate", "\(folder.path)/data", "--generator", generator, "--format", "bind",
      "--bytes", "500", "--names", "20",
    ]
    for _ in 0..<2 {
      let plan = try ComparisonPlan(words, vigil: "/bin/true")
      let (programs, logs) = try plan.prepared(
        runner: ProgramRunner(clock: { 0 }), folder: folder.path)
      #expect(
        logs == [
          ComparedLogs(paths: ["\(folder.path)/data/bind-500.log"], format: "bind", bytes: 15)
        ])
      #expect(programs.lists == "\(folder.path)/data/lists-20")
    }
    #expect(
      try FileAccess.text(of: "\(folder.path)/calls")
        == "blocklist 20 \(folder.path)/data/lists-20.unfinished\nbind 500 20\n")
  }
}
