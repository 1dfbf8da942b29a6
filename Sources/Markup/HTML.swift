/// A piece of a page, escaped by type: only a literal of the source code stands in it as it is.
///
/// What is interpolated as a `String` is escaped for text and for quoted attributes alike; what is
/// interpolated as `HTML` is not escaped again.
///
///     let row: HTML = "<td title=\"\(name)\">\(name)</td>"
public struct HTML: ExpressibleByStringInterpolation, Hashable, Sendable, CustomStringConvertible {
  /// The markup.
  public let description: String

  /// Takes a literal as markup.
  ///
  /// It is a `StaticString`, so that no text of a log can come this way.
  public init(stringLiteral literal: StaticString) { description = literal.description }

  /// Takes the literal parts as markup and what was interpolated between them escaped.
  public init(stringInterpolation: Interpolation) { description = stringInterpolation.markup }

  /// Takes `markup` as it is; only for markup that the program wrote itself.
  public init(raw markup: String) { description = markup }

  /// Takes text, escaped.
  public init(text: String) { description = HTML.escaped(text) }

  /// Nothing.
  public static let empty: HTML = ""

  /// True when there is no markup.
  public var isEmpty: Bool { description.isEmpty }

  /// Puts pieces one after the other.
  public static func + (first: HTML, second: HTML) -> HTML {
    HTML(raw: first.description + second.description)
  }

  /// Escapes text for elements and quoted attributes.
  ///
  /// Control characters other than newline and tab, and those that turn the direction of text,
  /// become U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t": result.append(scalar)
      default:
        result.append(scalar.isControl || scalar.turnsDirection ? .replacement : scalar)
      }
    }
    return String(result)
  }
}

extension [HTML] {
  /// The pieces one after the other, with `separator` between them.
  public func joined(_ separator: HTML = "") -> HTML {
    HTML(raw: map(\.description).joined(separator: separator.description))
  }
}
