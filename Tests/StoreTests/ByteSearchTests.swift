import TestSupport
import Testing
import Vocabulary

@testable import Store

struct ByteSearchTests {
  @Test(arguments: [0, 1, 65_530, 65_535, 65_536, 131_070, 199_980])
  func `finds a planted marker wherever it stands, also across blocks`(offset: Int) throws {
    let folder = try TemporaryFolder()
    var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 200_000)
    let marker = Array("xxmarker-in-the-file".utf8)
    bytes.replaceSubrange(offset..<offset + marker.count, with: marker)
    let path = try folder.write(bytes, to: "file")
    let search = ByteSearch(markers: [Array("not there".utf8), marker])
    let hits = try search.find(in: [folder.path + "/missing", path])
    #expect(hits == [ByteSearch.Hit(marker: 1, path: path, offset: Int64(offset))])
  }

  @Test(arguments: [
    "o'neil & sons", "o%27neil%20%26%20sons", "o&#39;neil &amp; sons",
    #"o\u0027neil \u0026 sons"#, "OREILLY%C3%A9",
  ])
  func `finds each written form that it is given`(form: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("before \(form) after", to: "file")
    let search = ByteSearch(markers: [Array(form.utf8)])
    #expect(try search.find(in: [path]).map(\.offset) == [7])
  }

  @Test func `finds markers inside and at the ends of others`() throws {
    let markers = ["he", "she", "hers", "his", "e", ""].map { Array($0.utf8) }
    var blocks = ["ush", "er", "s"].map { Array($0.utf8) }
    let hits = ByteSearch(markers: markers).find(inBlocksOf: "text") {
      blocks.isEmpty ? [] : blocks.removeFirst()
    }
    #expect(hits.map(\.marker) == [0, 1, 2, 4])
    #expect(hits.map(\.offset) == [2, 1, 2, 3])
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `agrees with a slow search`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    func bytes(_ count: ClosedRange<Int>) -> [UInt8] {
      (0..<Int.random(in: count, using: &random)).map { _ in
        UInt8.random(in: 97...99, using: &random)
      }
    }
    for _ in 0..<100 {
      let markers = (0..<8).map { _ in bytes(1...6) }
      let text = bytes(0...200)
      var isGiven = false
      let hits = ByteSearch(markers: markers).find(inBlocksOf: "text") {
        defer { isGiven = true }
        return isGiven ? [] : text
      }
      let expected = markers.indices.compactMap { number -> ByteSearch.Hit? in
        let marker = markers[number]
        let starts = 0..<max(0, text.count - marker.count + 1)
        return starts.first { Array(text[$0..<$0 + marker.count]) == marker }
          .map { ByteSearch.Hit(marker: number, path: "text", offset: Int64($0)) }
      }
      #expect(hits == expected, "SeededRandom(seed: \(seed))")
    }
  }
}
