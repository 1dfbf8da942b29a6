internal import Pipeline
internal import Policy
internal import Vocabulary

/// Who and what an event is about, as far as the reader may see it.
struct EventNames {
  private let pseudonyms: Pseudonyms
  /// True when names are shown.
  let areShown: Bool

  /// Prepares to name people.
  init(salt pseudonyms: Pseudonyms, _ areShown: Bool) {
    self.pseudonyms = pseudonyms
    self.areShown = areShown
  }

  /// The pseudonym.
  func pseudonym(of event: Event) -> String { pseudonyms.pseudonym(of: event.identity) }

  /// The name where names are shown, else the pseudonym.
  func who(_ event: Event) -> String {
    areShown ? EventWording.who(event.identity) : pseudonym(of: event)
  }

  /// The site, or the words of a search where names are shown.
  func target(_ event: Event) -> String {
    switch event.target {
    case .site(let site): site
    case .use(let categories): "\(event.minutes) min \(categories)"
    case .search(let query): areShown ? "“\(query)”" : "(a search)"
    case .pattern(let pattern): "(\(pattern.kind.title.lowercased()))"
    }
  }
}
