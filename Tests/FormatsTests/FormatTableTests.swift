import Formats
import Foundation
import TestSupport
import Testing
import Vocabulary

struct FormatTableTests {
  @Test func `rows stand in the order of their names, each once`() {
    let names = FormatTable.formats.map(\.name)
    #expect(names == Set(names).sorted())
  }

  @Test func `every row has a sample folder, and every folder a row`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: SampleFolder.root).filter {
      FileManager.default.fileExists(atPath: "\(SampleFolder.root)/\($0)/expected.jsonl")
    }
    #expect(folders.sorted() == FormatTable.formats.map(\.name))
  }

  @Test(arguments: FormatTable.formats.map(\.name))
  func `a row reads its sample as its expected file says`(name: String) throws {
    let format = try #require(FormatTable.format(named: name))
    let sample = try FormatSample(
      of: SampleFolder.log(name), format: format, context: SampleFolder.context())
    let difference = ExpectedFile.difference(
      sample.lines.joined(separator: "\n") + "\n",
      from: "\(SampleFolder.root)/\(name)/expected.jsonl")
    #expect(difference == nil, "\(difference ?? "")")
    #expect(sample.faults.isEmpty)
  }

  @Test(arguments: FormatTable.formats.map(\.name))
  func `a row's sample is not taken for another format`(name: String) throws {
    let detection = FormatDetection(
      head: try SampleFolder.log(name), context: try SampleFolder.context())
    #expect(detection.format?.name == name, "\(detection.words)")
  }

  @Test(arguments: FormatTable.formats.map(\.name))
  func `a row's guide says what the log tells`(name: String) throws {
    let guide = try #require(FormatTable.format(named: name)).guide
    #expect(!guide.says.isEmpty && !guide.traps.isEmpty)
  }

  @Test func `docs/FORMATS.md is what the table makes`() {
    let difference = ExpectedFile.difference(
      FormatsDocument.markdown(), from: Checkout.path("docs/FORMATS.md"))
    #expect(
      difference == nil,
      "docs/FORMATS.md is out of date; run `\(FormatsDocument.command)`\n\(difference ?? "")")
  }
}
