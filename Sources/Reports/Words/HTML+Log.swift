internal import Markup

extension HTML {
  /// Text of a log in a page: escaped, never a link, kept from turning the text around it, and cut
  /// when it is longer than a reader can use; the CSV and the JSON have it whole.
  static func log(_ text: String) -> HTML {
    let longest = 300
    let scalars = text.unicodeScalars
    guard scalars.count > longest else { return "<bdi>\(Defanged.links(text))</bdi>" }
    let start = Defanged.links(String(scalars.prefix(longest)))
    return """
      <bdi>\(start)…</bdi> <span class="aside">(shortened: \
      \(PlainNumber.grouped(scalars.count)) characters)</span>
      """
  }

  /// A host, defanged.
  static func host(_ host: String) -> HTML { log(Defanged.host(host)) }

  /// A list's entry, a host or the beginning of a URL, defanged.
  static func entry(_ entry: String) -> HTML { log(Defanged.url(entry)) }

  /// What somebody searched for, in quotation marks, defanged where it looks like a link.
  static func query(_ query: String) -> HTML { "“\(log(Defanged.text(query)))”" }

  /// A list of things in a row: `a, b and c`.
  static func listed(_ pieces: [HTML]) -> HTML {
    guard let last = pieces.last, pieces.count > 1 else { return pieces.joined() }
    return "\(Array(pieces.dropLast()).joined(", ")) and \(last)"
  }
}
