internal import Vocabulary

/// What settings say, piece by piece, so that a later run can tell what was changed.
///
/// It holds no person's name: role holders and delivery folders stand as digests. User names are few
/// and easily guessed, so the digests are salted: no table made beforehand fits them, and those of
/// two schools cannot be compared. Who has both the store with its salt and a list of users can
/// still try them all; that reader can as well read the settings themselves. Other folders,
/// categories, phrases and rules stand as written; lists of texts are sorted and stand one a line.
public struct SettingsFingerprint: Hashable, Sendable {
  /// One piece: where it stands, such as `rules/bets/severity`, and what it says.
  public struct Entry: Hashable, Sendable {
    /// The parts of the path, joined by `/`.
    public var path: String
    /// The value as text.
    public var value: String

    /// Makes an entry.
    public init(path: String, value: String) {
      self.path = path
      self.value = value
    }
  }

  /// The pieces, sorted by path; each path once.
  public private(set) var entries: [Entry]

  /// Takes stored entries as they are.
  public init(entries: [Entry]) {
    let unique = Dictionary(entries.map { ($0.path, $0) }) { first, _ in first }
    self.entries = unique.values.sorted { $0.path < $1.path }
  }

  /// Makes the fingerprint of settings.
  ///
  /// - Parameter salt: What the digests are made with; only with the same do they compare.
  public init(of settings: SchoolSettings, salt: [UInt8]) {
    var writer = FingerprintWriter(salt: salt)
    writer.write(settings)
    self.init(entries: writer.entries)
  }

  /// Adds a piece that other rooms know, such as the checksum of a list's files.
  public mutating func add(_ path: String, _ value: String) {
    self = SettingsFingerprint(entries: entries + [Entry(path: path, value: value)])
  }
}
