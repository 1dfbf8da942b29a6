internal import Vocabulary

extension Counts {
  /// Reads a report of the yardstick or of a peer.
  ///
  ///     lines 6414848
  ///     flagged 70515
  ///     cat adult 34784
  ///     user jdoe 120
  ///     usercat jdoe adult 3
  public init(report: String, kind: LogKind) {
    for line in report.split(separator: "\n") {
      let words = line.split { $0 == " " || $0 == "\t" }
      guard words.count > 1, let count = Int(words[words.count - 1]) else { continue }
      switch (words[0], words.count) {
      case ("lines", 2): add(count, to: .lines)
      case ("flagged", 2): add(count, to: .flagged)
      case ("cat", 3): add(count, to: .categories, String(words[1]))
      case ("user", 3): addUser(words[1], count, kind: kind)
      case ("usercat", 4):
        add(count, to: .userCategories, "\(Self.name(words[1], kind: kind))\t\(words[2])")
      default: break
      }
    }
  }

  private mutating func addUser(_ word: Substring, _ count: Int, kind: LogKind) {
    let name = Self.name(word, kind: kind)
    if !kind.namesUsers { add(1, to: .people) }
    if !name.isEmpty { add(count, to: .users, name) }
  }

  /// The user as Vigil spells it, or the address; empty for nobody.
  static func name(_ word: Substring, kind: LogKind) -> String {
    kind.namesUsers ? UserName.normalised(word) : word.lowercased()
  }

  /// Reads flagged lines as the yardstick writes them: `category,category⇥LINE`.
  public init(flaggedLines text: String, kind: LogKind) {
    for line in text.split(separator: "\n") {
      guard let tab = line.firstIndex(of: "\t"),
        let host = kind.host(of: line[line.index(after: tab)...])
      else { continue }
      add(1, to: .hosts, host)
    }
  }

  /// Reads what `wc -l` prints: `6414848 squid.log`; with several logs, the total comes last.
  public init(lineCount text: String) {
    let words = text.split(separator: "\n").last?.split(separator: " ")
    if let lines = words?.first.flatMap({ Int($0) }) {
      add(lines, to: .lines)
    }
  }
}
