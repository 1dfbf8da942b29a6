/// Whether the elements of a page nest: enough to catch a forgotten or doubled end tag.
public enum XMLMarks {
  private static let withoutEnd: Set<String> = ["meta", "br", "hr", "img", "input", "link"]

  /// The faults, in the order in which they stand; none when every element is closed in its place.
  public static func faults(in markup: some StringProtocol) -> [String] {
    var faults: [String] = []
    var open: [String] = []
    for piece in markup.split(separator: "<").dropFirst(markup.hasPrefix("<") ? 0 : 1) {
      guard let end = piece.firstIndex(of: ">") else {
        faults.append("no > after <\(piece.prefix(20))")
        continue
      }
      let tag = piece[..<end]
      let name = String(tag.prefix { !$0.isWhitespace && $0 != ">" }.filter { $0 != "/" })
      if tag.hasPrefix("!") || tag.hasSuffix("/") || withoutEnd.contains(name) { continue }
      if !tag.hasPrefix("/") {
        open.append(name)
      } else if open.popLast() != name {
        faults.append("</\(name)> closes nothing")
      }
    }
    return faults + open.map { "<\($0)> is not closed" }
  }
}
