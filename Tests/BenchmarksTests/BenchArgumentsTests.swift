import Benchmarks
import Testing
import Vocabulary

struct BenchArgumentsTests {
  private func read(_ words: String...) throws(Complaint) -> BenchArguments {
    try BenchArguments(words, single: ["--runs", "--threads"], several: ["--logs"])
  }

  @Test func `an option takes one value, or all up to the next option`() throws {
    let arguments = try read("--logs", "a", "b", "--runs", "7", "--logs", "c")
    #expect(arguments.all("--logs") == ["a", "b", "c"])
    #expect(try arguments.number("--runs", usual: 5, atLeast: 1) == 7)
    #expect(arguments.value("--threads") == nil)
    #expect(try arguments.number("--threads", usual: 5, atLeast: 1) == 5)
  }

  @Test(arguments: [
    (["--run", "7"], "did you mean \"--runs\"?"), (["--runs"], "--runs has no value"),
    (["--logs", "--runs", "7"], "--logs has no value"),
    (["--runs", "7", "--runs", "8"], "given twice"), (["stray"], "there is no option stray"),
    (["--runs", "7", "8"], "there is no option 8"),
  ])
  func `what cannot be read is said`(words: [String], text: String) {
    let complaint = #expect(throws: Complaint.self) {
      try BenchArguments(words, single: ["--runs"], several: ["--logs"])
    }
    #expect(complaint?.description.contains(text) == true)
  }

  @Test func `numbers are checked`() throws {
    #expect(try read("--threads", "1,2,8").numbers("--threads", usual: []) == [1, 2, 8])
    #expect(try read().numbers("--threads", usual: [3]) == [3])
    for text in ["1,", "0", "a", "-1"] {
      let arguments = try read("--threads", text)
      #expect(throws: Complaint.self) { try arguments.numbers("--threads", usual: []) }
      #expect(throws: Complaint.self) {
        try arguments.number("--threads", usual: 1, atLeast: 1)
      }
    }
    let missing = try read()
    #expect(throws: Complaint.self) { try missing.required("--runs") }
  }
}
