internal import Markup

/// A section of a report's page.
struct PageSection {
  /// The id in the page, letters and hyphens.
  var id: String
  /// The heading.
  var title: String
  /// What stands under the heading.
  var body: HTML

  /// The section with its heading.
  var html: HTML {
    """
    <section aria-labelledby="\(id)">
    <h2 id="\(id)">\(title)</h2>
    \(body)</section>

    """
  }
}
