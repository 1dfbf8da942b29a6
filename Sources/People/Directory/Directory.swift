public import Vocabulary

/// The people with an account at the school, from the files that the school exports.
///
/// A fault in one row never loses the others: it is counted and told in ``problems``, by line,
/// without a name.
public struct Directory: Sendable {
  /// What each file held, in the order of the settings.
  public let counts: [DirectoryCounts]
  /// What somebody should put right, in the order of the files; of many alike the first few.
  public let problems: [Complaint]
  /// Names in front of an @ that several people share, so that nobody is known by them.
  public let ambiguousNames: Int
  private let entries: [DirectoryEntry]
  private let places: [String: [Int]]

  /// Makes an empty directory: every user is known from the log alone.
  public init() {
    counts = []
    problems = []
    ambiguousNames = 0
    entries = []
    places = [:]
  }

  /// Reads the files of a directory and joins them.
  ///
  /// - Parameters:
  ///   - files: the files; of what several say about one person the first counts.
  ///   - standings: the school's words for each standing; a standing's own name always counts.
  ///   - careTags: the tags of pupils who need more care; case does not matter.
  /// - Throws: ``Complaints`` when a file is no CSV, lacks a column, or has dates that can be read
  ///   both ways.
  public init(
    files: [DirectoryFile], standings: [Standing: [String]] = [:], careTags: [String] = []
  ) throws(Complaints) {
    var counts: [DirectoryCounts] = []
    var problems: [Complaint] = []
    var rows: [DirectoryRow] = []
    var faults: [Complaint] = []
    let tags = Set(careTags.map { $0.lowercased() })
    for (number, file) in files.enumerated() {
      do throws(Complaints) {
        let read = try DirectoryRows(file, number: number, standings: standings, careTags: tags)
        let settled = DirectoryRepeats.settle(read.rows, path: file.path)
        counts.append(read.counts)
        counts[counts.count - 1].repeatedUsers = settled.repeated
        problems += (read.problems + settled.problems).sorted { $0.line < $1.line }
        rows += settled.rows
      } catch {
        faults += error.all
      }
    }
    guard faults.isEmpty else { throw Complaints(faults) }
    let join = DirectoryJoin(rows, fileCount: files.count)
    for number in counts.indices {
      counts[number].unmatched = join.unmatched[number]
      counts[number].conflicts = join.conflicts[number]
    }
    self.counts = counts
    self.problems = problems
    entries = join.entries
    (places, ambiguousNames) = Directory.names(of: join.entries)
  }

  /// How many people it holds.
  public var count: Int { entries.count }

  /// How many people of each standing it holds; under `nil` those of whom none is known.
  public var standings: [Standing?: Int] {
    entries.reduce(into: [:]) { $0[$1.person.standing, default: 0] += 1 }
  }

  /// The person who has a user name or an alias on a day, normalised as in `Subject`; `nil` when
  /// the directory knows none, or whoever had it had left or not yet come.
  public func person(user: String, on day: Day) -> Person? {
    places[user]?.lazy.map { entries[$0] }.first { $0.span.holds(day) }?.person
  }

  /// The person who has, or last had, a user name or an alias; `nil` when the directory knows none.
  public func person(user: String) -> Person? {
    places[user]?.map { entries[$0] }
      .max { ($0.span.last ?? .latest) < ($1.span.last ?? .latest) }?.person
  }

  /// The one user name of whoever has a user name or an alias on a day; the name itself when the
  /// directory knows nobody by it.
  public func user(of name: String, on day: Day) -> String {
    person(user: name, on: day)?.user ?? name
  }

  /// The user names, sorted, each once.
  public var users: [String] { Set(entries.map(\.person.user)).sorted() }

  /// Who is found under which name: a user name wins over what stands in front of somebody's @, and
  /// of two such nobody has it.
  private static func names(of entries: [DirectoryEntry]) -> ([String: [Int]], Int) {
    var users: [String: [Int]] = [:]
    var others: [String: [Int]] = [:]
    for (place, entry) in entries.enumerated() {
      for user in entry.users { users[user, default: []].append(place) }
      for name in entry.localParts { others[name, default: []].append(place) }
    }
    var ambiguous = 0
    for (name, places) in others {
      let fitting = places.filter { place in
        let span = entries[place].span
        return !(places + (users[name] ?? [])).contains {
          $0 != place && entries[$0].span.overlaps(span)
        }
      }
      if fitting.count < places.count { ambiguous += 1 }
      if !fitting.isEmpty { users[name, default: []] += fitting }
    }
    return (users, ambiguous)
  }
}

extension Day {
  /// Later than any day of a file.
  fileprivate static let latest = Day(number: .max)
}
