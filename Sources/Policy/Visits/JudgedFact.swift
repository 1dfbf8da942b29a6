public import Vocabulary

/// A fact with what other rooms know of it: who stands behind it, and its site.
public struct JudgedFact: Hashable, Sendable {
  /// The fact.
  public var fact: Fact
  /// Who stands behind its subject on its day.
  public var identity: Identity
  /// The registrable domain of its host, or the address.
  public var site: String
  /// The network of its client; `nil` when no range of the settings holds it.
  public var network: Network?
  /// For how many days before its own the school's logs show no visit to the site; `nil` when that
  /// is not known.
  public var unseenDays: Int?
  /// What the times around its requests tell; `nil` when they are not known.
  public var lead: Lead?

  /// How it is known who stands behind it.
  public var identification: Identification
  /// The user whom it may be about though the identity names nobody, for routing; empty when nobody
  /// is.
  public var possibleUser: String
  /// True when that user is a pupil: then the rules for pupils hold, though nobody is named.
  ///
  /// Of staff nothing of the kind is taken: whoever writes a teacher's name into a request would
  /// get round the rules for pupils.
  public var isPossiblyPupil: Bool

  /// Makes a fact ready for judging.
  public init(
    fact: Fact, identity: Identity, site: String, network: Network? = nil, unseenDays: Int? = nil,
    lead: Lead? = nil, identification: Identification = Identification(),
    possibleUser: String = "",
    isPossiblyPupil: Bool = false
  ) {
    self.fact = fact
    self.identity = identity
    self.site = site
    self.network = network
    self.unseenDays = unseenDays
    self.lead = lead
    self.identification = identification
    self.possibleUser = possibleUser
    self.isPossiblyPupil = isPossiblyPupil
  }
}
