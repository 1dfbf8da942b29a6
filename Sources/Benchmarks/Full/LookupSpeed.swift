internal import Sites
internal import Vocabulary
internal import WebAddress

/// How fast an index opens and answers, with nothing around it.
struct LookupSpeed {
  let openSeconds: Double
  let hostsPerSecond: Double
  let hostCount: Int
  let listedCount: Int

  /// Asks an index for hosts three times, and takes the fastest.
  ///
  /// - Parameter clock: Seconds that this program took of a core.
  init(of names: [String], in path: String, clock: () -> Double) throws(Complaint) {
    let start = clock()
    let index = try SiteIndex(path: path)
    openSeconds = clock() - start
    let text = Array(names.map { $0 + "\n" }.joined().utf8)
    let hosts = text.span.lines
    var (fastest, listed) = (Double.infinity, 0)
    for _ in 0..<3 {
      let start = clock()
      listed = Self.countListed(hosts, of: text.span, in: index)
      fastest = min(fastest, clock() - start)
    }
    hostCount = hosts.count
    listedCount = listed
    hostsPerSecond = Double(hosts.count) / max(fastest, 1e-9)
  }

  /// Does for each host what a worker does for one that it does not know.
  private static func countListed(
    _ hosts: [Range<Int>], of text: Span<UInt8>, in index: SiteIndex
  ) -> Int {
    var room = [UInt8](repeating: 0, count: HostName.maximumLength)
    var suffixes: [HostSuffixes.Suffix] = []
    var listed = 0
    for places in hosts {
      var writable = room.mutableSpan
      guard
        let normal = HostName.normalise(
          text.extracting(places), into: &writable, suffixes: &suffixes)
      else { continue }
      let host = room.span.extracting(0..<normal.length)
      let verdict = index.verdict(ofHost: host, suffixes: suffixes.span, path: Span())
      listed += verdict.categories.isEmpty ? 0 : 1
    }
    return listed
  }
}

extension Span<UInt8> {
  /// The ranges of the lines, each without the line feed that ends it.
  fileprivate var lines: [Range<Int>] {
    var (lines, start): ([Range<Int>], Int) = ([], 0)
    for index in indices where self[index] == 0x0A {
      lines.append(start..<index)
      start = index + 1
    }
    return lines
  }
}
