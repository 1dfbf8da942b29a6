internal import Vocabulary

extension Group {
  /// The word on a page.
  var word: String {
    switch self {
    case .pupils: "Pupils"
    case .staff: "Staff"
    case .guests: "Guests"
    case .services: "Programs"
    case .unidentified: "Unidentified"
    }
  }
}
