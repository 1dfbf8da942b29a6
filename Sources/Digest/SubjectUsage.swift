public import Vocabulary

/// The usage of one subject in a digest.
public struct SubjectUsage: ~Escapable {
  /// Whose usage it is.
  public let subject: Subject
  private let rows: Span<CounterTable.Entry>
  private let sources: [String]
  private let taxonomy: Taxonomy

  @_lifetime(copy rows)
  init(
    _ subject: Subject, _ rows: Span<CounterTable.Entry>, sources: [String], taxonomy: Taxonomy
  ) {
    self.subject = subject
    self.rows = rows
    self.sources = sources
    self.taxonomy = taxonomy
  }

  /// The places of its rows.
  public var indices: Range<Int> { 0..<rows.count }

  /// How many visits.
  public var visits: Int {
    var visits = 0
    for place in indices where PackedKey.middle(rows[place].key) == PackedKey.everything {
      visits += Int(rows[place].count)
    }
    return visits
  }

  /// One of its rows; its category is an id of the classifier's taxonomy.
  public subscript(place: Int) -> Usage {
    let row = rows[place]
    let number = PackedKey.middle(row.key)
    return Usage(
      source: sources.name(ofSource: PackedKey.source(row.key)), subject: subject,
      category: number == PackedKey.everything
        ? Usage.everything : taxonomy.categories[Int(number)].id,
      action: PackedKey.action(row.key), quarterHour: PackedKey.time(row.key),
      count: Int(row.count), bytes: row.bytes)
  }
}

extension [String] {
  /// The name of a source of the run by its number.
  func name(ofSource number: UInt8) -> String { Int(number) < count ? self[Int(number)] : "" }
}
