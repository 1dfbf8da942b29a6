internal import Vocabulary

/// What a worker remembers of a host; small, so that the table holds many.
struct HostEntry: MemoEntry {
  /// The registrable domain's number among the worker's sites.
  var site: UInt32 = 0
  /// The number of its categories, by the lists' entries for hosts, among the worker's
  /// ``CategorySets``; 0 for none.
  var categories: UInt16 = 0
  /// The search engine's row and one more; 0 for a host that is none.
  var engine: UInt8 = 0
  private var flags: UInt8 = 0

  /// Makes an entry that says nothing.
  init() {}

  /// True when lists hold entries with a path for the host, so that each URL is looked up.
  var hasURLEntries: Bool {
    get { flags & 1 != 0 }
    set { flags = newValue ? flags | 1 : flags & ~1 }
  }

  /// True for a host that never raises an event.
  var isProtected: Bool {
    get { flags & 2 != 0 }
    set { flags = newValue ? flags | 2 : flags & ~2 }
  }

  /// True when a visit must be looked at more closely than by counting it.
  var needsMore: Bool {
    @inline(always)
    get { UInt32(categories) | UInt32(engine) | UInt32(flags & 1) != 0 }
  }
}
