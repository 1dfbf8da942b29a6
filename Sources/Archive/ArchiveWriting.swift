internal import Store
internal import Vocabulary

/// What a writer of the archive knows, behind its lock.
struct ArchiveWriting {
  /// The most files that are kept open: a program may have 1024, and logs and store need some.
  private static let openLimit = 64

  private struct Target {
    let place: ArchivePlace
    let file: DayFile
    /// When it was last used, in appends.
    var used: Int
  }

  private struct Key: Hashable {
    let source: String
    let day: Day
  }

  private let dataFolder: String
  /// Committed, and appended by this writer: the length at which each file ends for us.
  private var states: [String: ArchiveFileState]
  private var open: [Key: Target] = [:]
  /// The part of the day that a file which was closed in the meantime had.
  private var places: [Key: ArchivePlace] = [:]
  /// What was appended since it was last committed, by path.
  private var fresh: [String: FreshMembers] = [:]
  private var appends = 0

  init(dataFolder: String, committed: [ArchiveFileState]) {
    self.dataFolder = dataFolder
    states = [:]
    for file in committed { states[file.path] = file }
  }

  mutating func append(
    _ member: [UInt8], lines: Int, source: String, day: Day, turn: Int
  ) throws(ArchiveFault) {
    let first = ArchivePlace(source: source, day: day)
    let key = Key(source: source, day: first.day)
    appends += 1
    let target = try target(for: key, first: first)
    var state =
      states[target.place.path]
      ?? ArchiveFileState(
        path: target.place.path, source: source, day: first.day, length: 0, lines: 0)
    try target.file.write(member, at: state.length)
    fresh[state.path, default: FreshMembers(of: target.place)]
      .add(turn: turn, offset: state.length, length: Int64(member.count))
    state.length += Int64(member.count)
    state.lines += lines
    states[state.path] = state
  }

  mutating func commit(of source: String?) throws(ArchiveFault) -> [ArchiveFileState] {
    let due = fresh.filter { source == nil || states[$0.key]?.source == source }
    var folders: Set<String> = []
    for members in due.values {
      try settle(members)
      folders.formUnion(ArchiveFolder.folders(of: members.place, in: dataFolder))
    }
    // The data folder holds the archive's own name.
    if !folders.isEmpty { folders.insert(dataFolder) }
    for folder in folders.sorted() { try ArchiveFolder.synchronise(folder) }
    for path in due.keys { fresh[path] = nil }
    return due.keys.compactMap { states[$0] }.sorted { $0.path < $1.path }
  }

  /// Puts what was appended to a file in its order, and on the disk; a file that was closed in the
  /// meantime is there already.
  private func settle(_ members: FreshMembers) throws(ArchiveFault) {
    let known = open.values.first { $0.place == members.place }?.file
    guard !members.isInOrder else {
      try known?.synchronise()
      return
    }
    let file: DayFile
    if let known {
      file = known
    } else {
      file = try DayFile(path: dataFolder + "/" + members.place.path)
    }
    try members.arrange(in: file, aside: dataFolder)
    try file.synchronise()
  }

  /// The open file of a source and day.
  private mutating func target(for key: Key, first: ArchivePlace) throws(ArchiveFault) -> Target {
    if let target = open[key] {
      open[key]?.used = appends
      return target
    }
    try closeOne()
    try ArchiveFolder.make(first, in: dataFolder)
    let place = places[key] ?? soundPart(from: first)
    let file = try DayFile(path: dataFolder + "/" + place.path)
    try file.truncate(to: states[place.path]?.length ?? 0)
    let target = Target(place: place, file: file, used: appends)
    open[key] = target
    places[key] = place
    return target
  }

  /// The first part of a day that still has all its committed bytes, or is new.
  private func soundPart(from first: ArchivePlace) -> ArchivePlace {
    var place = first
    while let state = states[place.path],
      (ArchiveFolder.size(ofPath: dataFolder + "/" + place.path) ?? -1) < state.length
    {
      place = place.next
    }
    return place
  }

  /// Closes the file that was used longest ago when too many are open.
  private mutating func closeOne() throws(ArchiveFault) {
    guard open.count >= ArchiveWriting.openLimit,
      let oldest = open.min(by: { $0.value.used < $1.value.used })
    else { return }
    try oldest.value.file.synchronise()
    open[oldest.key] = nil
  }
}
