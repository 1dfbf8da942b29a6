/// What a rule of the school's policy found: one person or device, one rule, one site or query,
/// one episode.
public struct Event: Hashable, Sendable {
  /// What the event is about.
  public enum Target: Hashable, Sendable {
    /// A site: the registrable domain or an address.
    case site(String)
    /// A search, by its query.
    case search(String)
    /// The use of a kind of sites over a day: the ids of the rule's categories, with commas.
    case use(String)
    /// Several events that belong together; ``parts`` names them.
    case pattern(Pattern)
  }

  /// The random id, given once, such as `E-4F7QK2MX`; empty until the store gives it.
  public var id: String
  /// The rule's id in the settings.
  public var rule: String
  /// Who stands behind it.
  public var identity: Identity
  /// The site or the query.
  public var target: Target
  /// The hosts that were visited, sorted.
  public var hosts: [String]
  /// The category ids for which the rule fired, sorted.
  public var categories: [String]
  /// How soon it should be looked at.
  public var severity: Severity
  /// The roles that must see it; never empty.
  public var audience: [Role]
  /// The start of the first minute of the episode.
  public var first: Instant
  /// The start of the last minute of the episode.
  public var last: Instant
  /// Visits that the device let through, warnings included.
  public var allowedCount: Int
  /// Visits that the device blocked.
  public var blockedCount: Int
  /// Visits of which the log does not say what became of them.
  public var unknownCount: Int
  /// True when only DNS saw it: the name was looked up, which does not prove a visit.
  public var isLookupOnly: Bool
  /// Why it has its categories, sorted.
  public var evidence: [Evidence]
  /// The addresses of the devices that were used, sorted.
  public var clients: [String]
  /// The sources whose lines tell of it, sorted.
  public var sources: [String]
  /// The first line that tells of it.
  public var place: Place
  /// For a rule of time spent the estimated minutes of use: those of the day or of the session; 0
  /// for others.
  public var minutes: Int
  /// Whether somebody opened a page.
  public var nature: Nature
  /// How it is known who stands behind it.
  public var identification: Identification
  /// The ids of the events that a pattern is made of, sorted; empty for any other event.
  public var parts: [String]

  /// What several events tell together; `nil` for the event of one rule.
  public var pattern: Pattern? {
    guard case .pattern(let pattern) = target else { return nil }
    return pattern
  }

  /// Makes an event.
  public init(
    id: String = "", rule: String, identity: Identity, target: Target, hosts: [String],
    categories: [String], severity: Severity, audience: [Role], first: Instant, last: Instant,
    allowedCount: Int, blockedCount: Int, unknownCount: Int, isLookupOnly: Bool,
    evidence: [Evidence], clients: [String], sources: [String], place: Place, minutes: Int = 0,
    nature: Nature = .unknown,
    identification: Identification = Identification(),
    parts: [String] = []
  ) {
    self.id = id
    self.rule = rule
    self.identity = identity
    self.target = target
    self.hosts = hosts
    self.categories = categories
    self.severity = severity
    self.audience = audience
    self.first = first
    self.last = last
    self.allowedCount = allowedCount
    self.blockedCount = blockedCount
    self.unknownCount = unknownCount
    self.isLookupOnly = isLookupOnly
    self.evidence = evidence
    self.clients = clients
    self.sources = sources
    self.place = place
    self.minutes = minutes
    self.nature = nature
    self.identification = identification
    self.parts = parts
  }
}
