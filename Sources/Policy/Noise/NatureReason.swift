/// Why a visit counts as a page or as background.
public enum NatureReason: String, CaseIterable, Sendable {
  /// Its address holds a query: somebody typed it.
  case search
  /// It was answered with a page, and no other site's page asked for it.
  case pageType
  /// A page of another site asked for a script or the like.
  case otherSitesPage
  /// A program asked that works by itself.
  case program
  /// What was asked for is no page.
  case noPageType
  /// Lists hold it as advertising, measurement or the like.
  case backgroundCategory
  /// It came at even intervals.
  case evenIntervals
  /// It came behind another request, as nearly always at this school.
  case companion
  /// It came while a page of other hosts was loading.
  case loading
  /// It was the first request after a pause.
  case firstAfterPause
  /// Nothing tells.
  case nothing

  /// True when the line itself leaves no doubt, whatever the category.
  var isDecisive: Bool { self == .otherSitesPage || self == .program }

  /// The reason in words, behind "it counts as background:" and the like.
  public var words: String {
    switch self {
    case .search: "it is a search"
    case .pageType: "the answer was a page"
    case .otherSitesPage: "a page of another site asked for a script or the like"
    case .program: "a program asked for it by itself"
    case .noPageType: "what was asked for is no page"
    case .backgroundCategory: "lists hold it as advertising, tracking or the like"
    case .evenIntervals: "it was asked for at even intervals"
    case .companion: "it came behind another request, as nearly always at this school"
    case .loading: "it was asked for while a page of other hosts was loading"
    case .firstAfterPause: "it was the first request after a pause"
    case .nothing: "nothing in the log tells"
    }
  }
}
