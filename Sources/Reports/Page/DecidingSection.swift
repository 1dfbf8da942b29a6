internal import Markup
internal import Vocabulary

/// How to record a decision.
enum DecidingSection {
  /// The section.
  static var section: PageSection {
    let outcomes = Outcome.allCases.map { outcome -> HTML in
      "<li><code>\(outcome.rawValue)</code> \(outcome.words)</li>\n"
    }
    return PageSection(
      id: "deciding", title: "How to record a decision",
      body: """
        <p>On the school’s server, or by whoever runs it for you, with the event’s id:</p>
        <p><code>vigil review decide EVENT --outcome OUTCOME --reason "WHY" --by "WHO"</code></p>
        <p>A decided event no longer counts as needing a decision. The outcomes:</p>
        <ul class="outcomes">
        \(outcomes)</ul>

        """)
  }
}
