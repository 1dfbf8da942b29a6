import Benchmarks
import Testing
import Vocabulary

struct RowsTests {
  @Test func `a table is aligned, numbers to the right`() {
    let table = MarkdownTable(
      header: ["program", "wall s"], rows: [["wc -l", "0.127"], ["vigil scan, 1 thread", "6.1"]])
    #expect(
      table.text == """
        | program              | wall s |
        | -------------------- | -----: |
        | wc -l                |  0.127 |
        | vigil scan, 1 thread |    6.1 |

        """)
  }

  @Test func `a run stands before the earlier ones`() throws {
    var page = try PerformancePage(
      "# Title\n\n## Runs\n\nHow to read them.\n\n### Earlier\n\nold\n\n## More\n")
    page.insert("### Now\n\nnew\n\n\n")
    #expect(
      page.text
        == "# Title\n\n## Runs\n\nHow to read them.\n\n### Now\n\nnew\n\n### Earlier\n\nold\n\n"
        + "## More\n")
    page.insert("### Later\n\nnewest\n")
    #expect(page.text.contains("them.\n\n### Later\n\nnewest\n\n### Now\n\nnew\n\n### Earlier"))
  }

  @Test(arguments: [
    ("## Runs\n", "## Runs\n\n### Now\n"), ("## Runs\n\nRead.\n", "## Runs\n\nRead.\n\n### Now\n"),
    ("## Runs\n\n## More\n", "## Runs\n\n### Now\n\n## More\n"),
  ])
  func `the first run needs no earlier one`(text: String, expected: String) throws {
    var page = try PerformancePage(text)
    page.insert("### Now\n")
    #expect(page.text == expected)
  }

  @Test func `a page without runs is refused`() {
    #expect(throws: Complaint.self) { try PerformancePage("# Title\n\n### Runs\n") }
  }

  @Test func `a setting names no folder of the machine`() {
    let setting = RunSetting(
      date: "2026-11-24", commit: "0123456789",
      cpuinfo: "processor\t: 0\nmodel name\t: Example CPU\nprocessor\t: 1\nmodel name\t: Other\n",
      words: [
        "vigil-bench", "compare", "--logs", "/home/somebody/squid.log,/srv/b.log", "--lists",
        "/home/somebody/lists/", "--vigil", "more=--memory 64",
      ])
    #expect(
      setting.opening(title: "a title", note: "Warm.") == """
        ### 2026-11-24: a title

        Commit 0123456789; 2 cores, Example CPU. `vigil-bench compare --logs squid.log,b.log \
        --lists lists --vigil "more=--memory 64"`. Warm.


        """)
  }
}
