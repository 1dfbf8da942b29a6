import Intake
import TestSupport
import Testing

struct FileFinderTests {
  @Test func `finds what a pattern names, sorted by path`() throws {
    let folder = try TemporaryFolder()
    for name in ["access.log.2.gz", "access.log", "access.log.1", "cache.log"] {
      try folder.write("", to: name)
    }
    #expect(
      FileFinder.paths(matching: "\(folder.path)/access.log*")
        == ["access.log", "access.log.1", "access.log.2.gz"].map { "\(folder.path)/\($0)" })
    #expect(FileFinder.paths(matching: "\(folder.path)/none*").isEmpty)
  }

  @Test func `a path without a wildcard is itself, whether or not it is there`() {
    #expect(FileFinder.paths(matching: "/nowhere/access.log") == ["/nowhere/access.log"])
  }
}
