import Benchmarks
import TestSupport
import Testing
import Vocabulary

struct SuffixVectorsTests {
  private let vectors = SuffixVectors(
    text: """
      // Comments and what is no host are left out.
      checkPublicSuffix(null, null);
      checkPublicSuffix('.shop.com', null);
      //checkPublicSuffix('local', null);
      checkPublicSuffix('COM', null);
      checkPublicSuffix('www.Shop.com', 'shop.com');
      checkPublicSuffix('www.食狮.公司.cn', '食狮.公司.cn');
      checkPublicSuffix('公司.cn', null);
      checkPublicSuffix('a.unlisted', 'a.unlisted');
      """)

  @Test func `reads the cases`() {
    #expect(vectors.count == 5)
  }

  @Test(arguments: [
    ("com\ncn\n公司.cn\n", []),
    // Without a rule the suffix is a site, and what is below it belongs to it.
    ("com\ncn\n", ["www.食狮.公司.cn", "公司.cn"]),
    ("com\nshop.com\ncn\n公司.cn\n", ["www.Shop.com"]),
  ])
  func `tells the hosts for which a list says something else`(
    list: String, expected: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let text = """
      // ===BEGIN ICANN DOMAINS===
      \(list)
      // ===END ICANN DOMAINS===
      // ===BEGIN PRIVATE DOMAINS===
      // ===END PRIVATE DOMAINS===
      """
    let path = try folder.write(text, to: "list.dat")
    #expect(try vectors.differences(fromListAt: path) == expected)
  }

  @Test func `complains of what is no list`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("<html>", to: "list.dat")
    #expect(throws: Complaint.self) { try vectors.differences(fromListAt: path) }
  }
}
