import Sites
import TestSupport
import Testing
import Vocabulary

@testable import Benchmarks

/// What `vigil-bench full` does with real lists, with lists that are made up.
struct GeneratedListsTests {
  private static let words = ["bet", "shop", "news", "a", "x-y", "www", "play", "under_score"]
  private static let tops = ["example", "co.example", "org.example", "test"]

  private func host(_ random: inout SeededRandom) -> String {
    if Int.random(in: 0..<10, using: &random) == 0 {
      return "192.0.2.\(Int.random(in: 0...255, using: &random))"
    }
    let count = Int.random(in: 1...3, using: &random)
    let labels = (0..<count).map { _ in
      (Self.words.randomElement(using: &random) ?? "a")
        + (Bool.random(using: &random) ? "\(Int.random(in: 0..<99, using: &random))" : "")
    }
    return labels.joined(separator: ".") + "." + (Self.tops.randomElement(using: &random) ?? "")
  }

  private func path(_ random: inout SeededRandom) -> String {
    let tails = ["/Games", "/a/b", "/x?y=1", "/q&z=2", "/42", ""]
    return (tails.randomElement(using: &random) ?? "") + (tails.randomElement(using: &random) ?? "")
  }

  private func lines(_ kind: Int, _ random: inout SeededRandom) -> String {
    (0..<300).map { _ in
      let host = host(&random)
      switch kind {
      case 0: return host
      case 1: return host + "/p" + path(&random)
      case 2: return "0.0.0.0 \(host.uppercased()) x.\(host) # a remark"
      default:
        let others = [
          host, "\(host):8080\(path(&random))", "https://\(host):443\(path(&random))", "*.\(host)",
          "10.\(Int.random(in: 0...9, using: &random)).0.0/16", "198.51.100.0/24",
        ]
        if Int.random(in: 0..<40, using: &random) == 0 { return "no name" }
        return others.randomElement(using: &random) ?? host
      }
    }
    .joined(separator: "\n")
  }

  @Test(arguments: 1...4)
  func `an index agrees with a slow scan of its text`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let folder = try TemporaryFolder()
    let names = ["t/games/domains", "t/games/urls", "t/adult/domains", "bad.hosts", "mixed.txt"]
    for (name, kind) in zip(names, [0, 1, 0, 2, 3]) {
      try folder.write(lines(kind, &random), to: name)
    }
    let lists = try TextLists(collection: folder.path, leftOut: [], mostCategories: 128)
    #expect(lists.paths.count == 3)
    let sources = lists.paths.map { path in
      let name = String(path.split(separator: "/").last ?? "")
      let stem = String(name.prefix { $0 != "." })
      return ListSource(name: name, path: path, category: stem == "t" ? nil : stem)
    }
    let path = "\(folder.path)/x.index"
    _ = try IndexBuilder.build(path, from: sources, now: Instant(seconds: 1_773_000_000))
    let index = try SiteIndex(path: path)
    let asked = try AskedNames(count: 3_000, from: lists, seed: seed)
    let expected = try SlowLookup(of: asked.names, in: lists).categories
    for (place, name) in asked.names.enumerated() {
      #expect(
        index.lookup(name).categories == expected[place].sorted(),
        "seed \(seed), \(name), \(asked.origins[place])")
    }
    let hits = expected.count { !$0.isEmpty }
    #expect(hits > 800 && hits < asked.names.count - 800, "seed \(seed): \(hits) listed")
  }
}
