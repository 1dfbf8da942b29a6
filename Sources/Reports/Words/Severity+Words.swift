internal import Markup
internal import Vocabulary

extension Severity {
  /// The severities, the most pressing first.
  static let fromUrgent: [Severity] = Severity.allCases.sorted(by: >)

  /// The word on a page.
  var word: String {
    switch self {
    case .urgent: "Urgent"
    case .high: "High"
    case .medium: "Medium"
    case .low: "Low"
    }
  }

  /// How soon it should be looked at.
  var meaning: String {
    switch self {
    case .urgent: "look at once"
    case .high: "look the same day"
    case .medium: "look in the week"
    case .low: "for the record"
    }
  }

  /// The word with a shape of its own, so that nothing hangs on colour.
  var tag: HTML {
    let shape =
      switch self {
      case .urgent: "◆"
      case .high: "▲"
      case .medium: "■"
      case .low: "●"
      }
    return """
      <span class="tag \(name)"><span aria-hidden="true">\(shape)</span> \(word)</span>
      """
  }
}
