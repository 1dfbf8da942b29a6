extension HTML {
  /// Gathers the parts of a literal: its own as markup, what is interpolated by its type.
  public struct Interpolation: StringInterpolationProtocol {
    var markup = ""

    /// Makes room for the parts.
    public init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    /// Takes a literal part as markup.
    public mutating func appendLiteral(_ literal: StaticString) {
      markup += literal.description
    }

    /// Takes text, escaped.
    public mutating func appendInterpolation(_ text: String) { markup += HTML.escaped(text) }

    /// Takes a number.
    public mutating func appendInterpolation(_ number: Int) { markup += String(number) }

    /// Takes markup.
    public mutating func appendInterpolation(_ html: HTML) { markup += html.description }

    /// Takes pieces of markup, one after the other.
    public mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { markup += piece.description }
    }
  }
}
