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

  /// The word with a sign of its own, so that nothing hangs on colour.
  ///
  /// The signs stand in Arial and in the free fonts that replace it: a machine that has only those
  /// shows an empty box for others.
  var tag: HTML {
    let sign =
      switch self {
      case .urgent: "!"
      case .high: "▲"
      case .medium: "■"
      case .low: "●"
      }
    return """
      <span class="tag \(name)"><span aria-hidden="true">\(sign)</span> \(word)</span>
      """
  }
}
