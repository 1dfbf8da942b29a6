public import Vocabulary

/// What a run observed and whoever reads a report of that day should know, counted.
public struct Observation: Hashable, Sendable {
  /// What was observed.
  public enum Kind: String, CaseIterable, Sendable {
    /// The lists could not be compiled, so those of an earlier run were used; counts runs.
    case olderLists = "older-lists"
    /// The open questions of the run before could not be read; counts logs.
    case lostQuestions = "lost-questions"
    /// Searches whose query the log holds.
    case searches
    /// Searches whose query the log leaves out.
    case searchesWithoutTerms = "searches-without-terms"
    /// Visits that were too old to be kept; they belong to the day on which they were read.
    case expiredVisits = "expired-visits"
    /// Visits from a log that shows only names that were looked up.
    case onlyLookups = "only-lookups"
    /// Visits from a log that names no users.
    case noUsers = "no-users"
    /// Visits from a log that shows hosts and no pages.
    case noURLs = "no-urls"
    /// Visits from a log that does not say what was blocked.
    case noBlocks = "no-blocks"
    /// Visits from a log that shows only what was blocked.
    case onlyBlocks = "only-blocks"
    /// Visits from a log that may leave out what the device allows.
    case allowedMayBeMissing = "allowed-may-be-missing"
    /// Visits that raised no event since only weak lists hold the site; found by judging.
    case onlyWeakLists = "only-weak-lists"
    /// Visits that raised no event since fewer lists hold the site than the category asks for;
    /// found by judging.
    case tooFewLists = "too-few-lists"
    /// Visits that the policy counts instead of making events; the source is the rule's id.
    case countedByRule = "counted-by-rule"
    /// Visits of which no timetable tells whether they were in working time; the source is the rule's
    /// id.
    case workUnknown = "work-unknown"

    /// Requests that ran in the background of pages and programs; found by judging.
    case backgroundVisits = "background-visits"
    /// Requests to sites that test the filter; found by judging.
    case filterChecks = "filter-checks"
    /// Visits without a user from an address behind which many stand; found by judging.
    case behindRelay = "behind-relay"
    /// Users at one address in one quarter hour, so many that it counts as a relay; found by judging.
    case relayByUsers = "relay-by-users"
    /// Noteworthy hosts asked for at one address without a user, so many that it counts as a relay;
    /// found by judging.
    case relayByHosts = "relay-by-hosts"
    /// Lines of a log of leases or sign-ins that were refused; its name and the reason stand in the
    /// source's place.
    case refusedIdentityLines = "refused-identity-lines"

    /// What judging a day finds, anew each time.
    static let ofJudging: [Kind] = [
      .onlyWeakLists, .tooFewLists, .countedByRule, .workUnknown, .backgroundVisits,
      .filterChecks, .behindRelay, .relayByUsers, .relayByHosts,
    ]

    /// What the log could not tell; counts visits.
    public init(_ limit: FormatLimit) {
      self =
        switch limit {
        case .onlyLookups: .onlyLookups
        case .noUsers: .noUsers
        case .noURLs: .noURLs
        case .noBlocks: .noBlocks
        case .onlyBlocks: .onlyBlocks
        case .allowedMayBeMissing: .allowedMayBeMissing
        }
    }
  }

  /// The day of the visits, or of the run where it is about the run.
  public var day: Day
  /// The source's name, or for what judging found the category and its lists, the rule, or the check
  /// of the filter; empty when it is about none alone.
  public var source: String
  /// What was observed.
  public var kind: Kind
  /// How often.
  public var count: Int

  /// Makes an observation.
  public init(day: Day, source: String = "", kind: Kind, count: Int) {
    self.day = day
    self.source = source
    self.kind = kind
    self.count = count
  }
}
