internal import Markup
internal import Vocabulary

extension Evidence {
  /// The reason in plain English, for a page.
  ///
  /// - Parameter category: The category's title.
  func words(category: String) -> HTML {
    let title = HTML.log(category)
    return switch origin {
    case .list: "\(HTML.entry(entry)) is on the list “\(HTML.log(name))” under \(title)"
    case .phrase where entry.isEmpty:
      "The search holds a phrase of “\(HTML.log(name))” (\(title))"
    case .phrase:
      "The search holds \(HTML.query(entry)), a phrase of “\(HTML.log(name))” (\(title))"
    case .device: "The filter’s own category (\(HTML.log(name))): \(title)"
    case .override: "The school’s own entry \(HTML.entry(entry)) (\(HTML.log(name))) says \(title)"
    }
  }

  /// The reason on one line, for a spreadsheet.
  var line: String {
    let head = "\(category): \(origin.rawValue) \(name)"
    return entry.isEmpty ? head : "\(head): \(entry)"
  }
}
