import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import Benchmarks

struct MeasuringTests {
  /// A runner whose clock goes on by a second each time it is asked.
  private static func runner() -> ProgramRunner {
    let seconds = Mutex(0.0)
    return ProgramRunner(clock: {
      seconds.withLock {
        $0 += 1; return $0
      }
    })
  }

  @Test func `a mapped file's pages are told from the rest`() {
    let smaps = """
      55d0c0000000-55d0c0010000 r-xp 00000000 fe:00 11   /usr/bin/vigil
      Size:                 64 kB
      Rss:                  40 kB
      Pss:                  40 kB
      VmFlags: rd ex mr mw me sd
      7f8be0c00000-7f8be9f30000 r--s 00000000 fe:00 12   /data/two words/lists.index
      Size:             150720 kB
      Rss:                1000 kB
      7f8be9f30000-7f8be9f40000 rw-p 00000000 00:00 0
      Rss:                   5 kB
      7ffe00000000-7ffe00010000 r--s 00000000 fe:00 13   /other/data/two words/lists.index
      Rss:                 100 kB
      """
    let memory = ResidentMemory(
      smaps: Array(smaps.utf8), mappedFile: "/data/two words/lists.index")
    #expect(memory.total == 1145 * 1024)
    #expect(memory.ofMappedFile == 1000 * 1024)
    #expect(memory.beyond == 145 * 1024)
    #expect(ResidentMemory(smaps: Array(smaps.utf8), mappedFile: "").ofMappedFile == 0)
    #expect(ResidentMemory(smaps: [], mappedFile: "/x").total == 0)
  }

  @Test func `the peak stands in the status`() {
    let status = "Name:\tvigil\nVmPeak:\t  900 kB\nVmHWM:\t  512 kB\nVmRSS:\t  400 kB\n"
    #expect(ResidentMemory.peak(status: status) == 512 * 1024)
    #expect(ResidentMemory.peak(status: "Name:\tvigil\nState:\tZ (zombie)\n") == 0)
  }

  @Test func `a core is busy with all but waiting`() {
    let stat = "cpu  100 20 30 4000 500 6 7 8 0 0\ncpu0 50 10 15 2000 250 3 3 4 0 0\nintr 1\n"
    #expect(MachineLoad(stat: stat, ticksPerSecond: 100).busySeconds == 1.71)
    #expect(MachineLoad(stat: "", ticksPerSecond: 100).busySeconds == 0)
  }

  @Test func `a program reads and writes the files that it is given`() throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("two\nlines\n", to: "input")
    let (output, errors) = ("\(folder.path)/output", "\(folder.path)/errors")
    let run = try Self.runner().run(
      Invocation(
        ["sh", "-c", "cat; echo a fault >&2"], input: input, output: output, errors: errors))
    #expect(run.wall == 1)
    #expect(try FileAccess.text(of: output) == "two\nlines\n")
    #expect(try FileAccess.text(of: errors) == "a fault\n")
  }

  @Test(arguments: [
    (["sh", "-c", "exit 3"], "sh -c exit 3 ended with 3"),
    (["sh", "-c", "kill -9 $$"], "ended with 137"),
    (["/no/such/program"], "does not start"),
  ])
  func `a program that fails is named`(words: [String], text: String) {
    for measure in [true, false] {
      let complaint = #expect(throws: Complaint.self) {
        if measure {
          _ = try Self.runner().memory(of: Invocation(words))
        } else {
          _ = try Self.runner().run(Invocation(words))
        }
      }
      #expect(complaint?.what.hasSuffix(text) == true)
    }
  }

  @Test func `what a failing program says last is told`() throws {
    let folder = try TemporaryFolder()
    let words = ["sh", "-c", "echo first >&2; echo the last line >&2; exit 2"]
    let complaint = #expect(throws: Complaint.self) {
      try Self.runner().run(Invocation(words, errors: "\(folder.path)/errors"))
    }
    #expect(complaint?.what.hasSuffix("ended with 2: the last line") == true)
  }

  @Test func `a program's memory is seen while it runs`() throws {
    // The shell gathers 40 MB in a variable, which takes it longer than from look to look.
    let use = try Self.runner().memory(
      of: Invocation(["sh", "-c", "x=$(head -c 40000000 /dev/zero | tr '\\0' x)"]))
    #expect(use.peakBytes > 20_000_000)
    #expect(use.beyondBytes > 20_000_000)
    #expect(use.beyondBytes <= use.peakBytes)
  }
}
