public import CivilTime

/// Everything that a report is made of; a report is a pure function of it.
///
/// Whoever fills it has chosen what its reader may see: the events of the reader's audience, none
/// about the reader, no protected destination in a context, a list or a count by site.
public struct ReportMaterial: Sendable {
  /// The school's name.
  public var school: String
  /// The zone in which times are printed.
  public var zone: SchoolZone
  /// The days that the report is about and the moment at which it was made.
  public var period: ReportPeriod
  /// For whom it is.
  public var reader: ReportReader
  /// The events, in any order.
  public var events: [ReportedEvent]
  /// Visits by category and group, in any order; each category and group once.
  public var usage: [CategoryUsage]
  /// What was read, a row a source, in the order of the settings.
  public var sources: [SourceReading]
  /// The lists that were looked up, in the order of the settings.
  public var lists: [ListAge]
  /// What the reader must know about the data, such as that a log holds no search terms; a
  /// sentence each.
  public var notes: [String]
  /// How many of the visits have a known person behind them.
  public var identified: IdentifiedShare
  /// What was changed in the settings, lists, phrases and directory since the last report.
  public var changes: [ReportedChange]
  /// The program's version.
  public var version: String
  /// When the next report is due and whom to ask when it does not come, in words.
  public var nextReport: String
  /// Where visits without a user name came from; `nil` when the settings name no network.
  public var places: VisitPlaces?

  /// Makes the material of a report.
  public init(
    school: String, zone: SchoolZone, period: ReportPeriod, reader: ReportReader,
    events: [ReportedEvent] = [], usage: [CategoryUsage] = [], sources: [SourceReading] = [],
    lists: [ListAge] = [], notes: [String] = [],
    identified: IdentifiedShare = IdentifiedShare(identified: 0, visits: 0),
    changes: [ReportedChange] = [], version: String, nextReport: String,
    places: VisitPlaces? = nil
  ) {
    self.school = school
    self.zone = zone
    self.period = period
    self.reader = reader
    self.events = events
    self.usage = usage
    self.sources = sources
    self.lists = lists
    self.notes = notes
    self.identified = identified
    self.changes = changes
    self.version = version
    self.nextReport = nextReport
    self.places = places
  }
}
