public import Vocabulary

/// The people with an account at the school, from the file that the school exports.
///
/// A fault in one row never loses the others: it is counted and told in ``problems``, by line,
/// without a name.
public struct Directory: Sendable {
  /// What the file held.
  public let counts: DirectoryCounts
  /// What somebody should put right, in the order of the file; of many alike the first few.
  public let problems: [Complaint]
  private let people: [String: Person]

  /// Makes an empty directory: every user is known from the log alone.
  public init() {
    counts = DirectoryCounts()
    problems = []
    people = [:]
  }

  /// Reads a directory file.
  ///
  /// - Parameters:
  ///   - csv: the file's bytes.
  ///   - file: its name for complaints.
  ///   - columns: the headings to use.
  ///   - standings: the file's words for each standing; a standing's own name always counts.
  /// - Throws: ``Complaints`` when the file is no CSV or lacks a column.
  public init(
    csv: [UInt8], file: String, columns: DirectoryColumns, standings: [Standing: [String]] = [:]
  ) throws(Complaints) {
    let rows: CSVRows
    do {
      rows = try CSVRows(bytes: csv, file: file)
    } catch {
      throw Complaints([error])
    }
    let layout = try DirectoryLayout(heading: rows.rows.first, columns: columns, file: file)
    var reader = DirectoryReader(layout: layout, words: StandingWords(standings), file: file)
    for row in rows.rows.dropFirst() { reader.read(row) }
    counts = reader.counts
    problems = reader.problems
    people = reader.people
  }

  /// How many people it holds.
  public var count: Int { people.count }

  /// The person with a user name, normalised as in `Subject`; `nil` when the directory knows none.
  public func person(user: String) -> Person? { people[user] }

  /// The user names, sorted.
  public var users: [String] { people.keys.sorted() }
}
