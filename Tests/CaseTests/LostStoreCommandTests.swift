import Foundation
import Store
import TestSupport
import Testing

/// The commands over an archive whose store is missing.
struct LostStoreCommandTests {
  @Test(
    arguments: [
      ["run"], ["run", "--dry-run"], ["check"], ["events"], ["report", "dsl"],
      ["review", "decide", "E-12345678", "--outcome", "police", "--reason", "why", "--by", "me"],
    ])
  func `each says how to mend it, and makes no store`(words: [String]) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Checkout.path("Tests/Cases/school"), toPath: folder.path + "/school")
    let data = folder.path + "/school/data"
    let archived = try folder.write([1], to: "school/data/archive/proxy/2026/2026-03-01.log.gz")
    try folder.write("", to: "school/data/" + Store.fileName)
    let done = try Program.run(
      ["vigil"] + words + ["--config", "school/vigil.json5", "--now", "2026-03-09T02:00:00Z"],
      in: folder.path)
    #expect(done.code == 2)
    #expect(
      (done.errors + done.output).contains(
        "error: school/data/vigil.sqlite: the store is missing, and the archive beside it holds 1 "
          + "file, which a run would delete; restore vigil.sqlite from the backup"))
    #expect(try Data(contentsOf: URL(filePath: archived)) == Data([1]))
    #expect(try FileManager.default.contentsOfDirectory(atPath: data).count == 2)
    let store = try FileManager.default.attributesOfItem(atPath: data + "/" + Store.fileName)
    #expect((store[.size] as? NSNumber)?.intValue == 0)
  }
}
