public import CivilTime
public import Searches
public import Sites
public import Vocabulary
public import WebAddress

/// Everything that turns a record into counts and facts; fixed for a run.
public final class Classifier: Sendable {
  /// The category lists; `nil` without any.
  public let index: SiteIndex?
  /// The categories that a category set's numbers stand for.
  public let taxonomy: Taxonomy
  /// What a site is.
  public let suffixes: PublicSuffixList
  /// What a search may be about.
  public let phrases: PhraseTable
  /// The school's zone, for days.
  public let zone: SchoolZone
  /// The categories of which facts are kept; of all others only usage.
  public let noteworthy: CategorySet
  /// The categories of lists beside which the device's own word is kept, whatever it is, since lists
  /// alone may not be enough.
  public let doubtful: CategorySet
  /// Categories of what pages ask for by themselves; kept beside others in the evidence of facts.
  public let background: CategorySet
  /// The device's own categories, lower case, of which facts are kept where it acted; `nil`
  /// for all.
  public let deviceCategories: Set<String>?
  /// Who is in which group.
  public let groups: any SubjectGroups
  /// Visits before this moment are older than what may be kept, and are only counted as expired.
  public let oldest: Instant

  /// Puts together what a run classifies with.
  public init(
    index: SiteIndex?, taxonomy: Taxonomy, suffixes: PublicSuffixList, phrases: PhraseTable,
    zone: SchoolZone, noteworthy: CategorySet, doubtful: CategorySet = CategorySet(),
    deviceCategories: Set<String>?, groups: any SubjectGroups, oldest: Instant,
    background: CategorySet = CategorySet()
  ) {
    self.index = index
    self.taxonomy = taxonomy
    self.suffixes = suffixes
    self.phrases = phrases
    self.zone = zone
    self.noteworthy = noteworthy
    self.doubtful = doubtful
    self.deviceCategories = deviceCategories
    self.groups = groups
    self.oldest = oldest
    self.background = background
  }
}
