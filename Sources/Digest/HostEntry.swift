internal import Vocabulary

/// What a worker remembers of a host; small, so that the table holds many.
struct HostEntry {
  /// The evidence of a host that no list gives a category of which facts are kept.
  static let noEvidence = UInt32.max

  /// The registrable domain's number among the worker's sites.
  var site: UInt32 = 0
  /// The host's number among the texts of facts and one more; 0 until a fact needs it.
  var text: UInt32 = 0
  /// The same of the evidence of its entries in lists, or ``noEvidence``.
  var evidence: UInt32 = 0
  /// The number of its categories, by the lists' entries for hosts, among the worker's
  /// ``CategorySets``; 0 for none.
  var categories: UInt16 = 0
  /// The search engine's row and one more; 0 for a host that is none.
  var engine: UInt8 = 0
  /// True when lists hold entries with a path for the host, so that each URL is looked up.
  var hasURLEntries = false
  /// True for a host that never raises an event.
  var isProtected = false
}
