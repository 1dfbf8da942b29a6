public import Digest
public import Vocabulary

/// What a scan found: counts of everything, and the facts in order.
public struct ScanResult: Sendable {
  /// How many lines of each kind.
  public var counts = LineCounts()
  /// What became of each log, in the order in which they were named.
  public var pieces: [PieceResult] = []
  /// What needs no table.
  public var totals = DigestTotals()
  /// The ids of the categories that ``totals`` counts by number.
  public var categoryIDs: [String] = []
  /// Visits by person: the user name, or the address where no user is known.
  public var people = TopCount()
  /// Visits by site.
  public var sites = TopCount()
  /// The bursts near the facts that were asked for, in pieces.
  public var bursts: [Burst] = []
  /// How many facts; 0 when the scan only counted.
  public var facts = 0
  /// Which users the lines name where; none when the scan only counted.
  public var sightings: [Sighting] = []
}
