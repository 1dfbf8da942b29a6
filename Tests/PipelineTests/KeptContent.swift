/// What a school's data folder holds, so that two of them can be compared.
struct KeptContent {
  /// The store's digest.
  var digest: String
  /// The rows of the store's canonical dump.
  var rows: [String]
  /// The lines of each source and day, byte for byte.
  var archive: [String: [UInt8]]
  /// The events, a line each.
  var events: [String]

  /// The first difference, in words; `nil` when there is none.
  func difference(from other: KeptContent) -> String? {
    if let difference = KeptContent.difference(events, other.events, "event") { return difference }
    if let difference = KeptContent.difference(rows, other.rows, "row") { return difference }
    if digest != other.digest { return "the digests of the stores differ" }
    return archiveDifference(from: other)
  }

  /// The first difference of what does not depend on how logs were rotated: lines and events.
  func differenceOfLinesAndEvents(from other: KeptContent) -> String? {
    KeptContent.difference(events, other.events, "event") ?? archiveDifference(from: other)
  }

  private func archiveDifference(from other: KeptContent) -> String? {
    let files = Set(archive.keys).union(other.archive.keys).sorted()
    for file in files where archive[file] != other.archive[file] {
      let (mine, theirs) = (archive[file] ?? [], other.archive[file] ?? [])
      let same = zip(mine, theirs).prefix { $0 == $1 }.count
      return "archive \(file): \(mine.count) bytes here, \(theirs.count) there; "
        + "the first \(same) are the same"
    }
    return nil
  }

  private static func difference(_ mine: [String], _ theirs: [String], _ noun: String) -> String? {
    guard mine != theirs else { return nil }
    let only = Set(mine).subtracting(theirs).sorted().first.map { "only here: \($0)" }
    let missing = Set(theirs).subtracting(mine).sorted().first.map { "only there: \($0)" }
    return "\(noun)s differ (\(mine.count) and \(theirs.count)); "
      + [only, missing].compactMap { $0 }.joined(separator: "; ")
  }
}
