/// What a log of some format cannot tell, whatever stands in it.
///
/// Reports say it of each source, so that nobody takes what a log cannot know for "none".
public enum FormatLimit: String, CaseIterable, Sendable {
  /// DNS: a name was looked up, which does not prove a visit.
  case onlyLookups
  /// No user names, so that a person is known only through the address.
  case noUsers
  /// Hosts without paths and queries, so that searches cannot be read.
  case noURLs
  /// What the device blocked is not told apart from what it allowed.
  case noBlocks
  /// Only what was blocked; what was allowed is not in the log.
  case onlyBlocks
  /// What the device allows without a word is not in the log.
  case allowedMayBeMissing

  /// What cannot be known, in plain English, to follow the name of a source and a colon.
  public var words: String {
    switch self {
    case .onlyLookups: "it shows names that were looked up, which does not prove a visit"
    case .noUsers: "it names no users, so that a person is known only through the device's address"
    case .noURLs: "it shows hosts and no pages, so that searches cannot be known from it"
    case .noBlocks: "it does not say what was blocked"
    case .onlyBlocks:
      "it shows only what was blocked: whether the filter let something through cannot be known "
        + "from it"
    case .allowedMayBeMissing:
      "it may leave out what the device allows: whether the filter let something through cannot be "
        + "known from it for categories that are allowed without logging"
    }
  }
}
