internal import WebAddress

/// The expressions of an index.
struct ExpressionTable: Sendable {
  /// The most bytes of a host with its path that are looked at.
  static let longestText = 2_048

  private var expressions: [ListExpression] = []
  private var filter = LiteralFilter()
  /// The numbers of those that no literal tells to be worth trying.
  private var always: [Int] = []

  /// Prepares the expressions; one that is refused matches nothing, and was told when it was read.
  init(_ stored: [StoredExpression]) {
    for one in stored {
      guard let expression = try? ListExpression(one) else { continue }
      if expression.literals.isEmpty { always.append(expressions.count) }
      for literal in expression.literals { filter.add(literal, of: expressions.count) }
      expressions.append(expression)
    }
  }

  var isEmpty: Bool { expressions.isEmpty }

  /// The expressions that match a host or an address, in no order.
  ///
  /// They see `host/path?query` in lower case, and `host/` where there is no path.
  func matches(host: Span<UInt8>, path: Span<UInt8>) -> [StoredExpression] {
    if isEmpty { return [] }
    let text = Self.text(host, path)
    return (filter.owners(in: text.span) + always).compactMap { number in
      let expression = expressions[number]
      return expression.matches(text.span) ? expression.stored : nil
    }
  }

  private static func text(_ host: Span<UInt8>, _ path: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(min(host.count + path.count + 1, longestText))
    text.append(host)
    if path.isEmpty || path[0] != UInt8(ascii: "/") { text.append(UInt8(ascii: "/")) }
    text.append(path.extracting(0..<min(path.count, longestText)))
    if text.count > longestText { text.removeLast(text.count - longestText) }
    for index in text.indices { text[index] = HostName.lowerCase(text[index]) }
    return text
  }
}
