internal import CivilTime
internal import Formats
internal import Intake
internal import People
internal import Settings
internal import Store
internal import Vocabulary

/// Reads what is new in the logs of leases and sign-ins, and keeps it.
///
/// What such a log says is a set, so a file that is read again, or a copy of one, changes nothing. A
/// file that is as it was is not opened; of one that has grown only the new lines are read.
struct IdentityUpdate {
  private static let pieceSize = 1_048_576
  private static let tailSize: Int64 = 4096

  private let school: School
  private let store: Store
  private let now: Instant
  private let today: Day
  /// What could not be read.
  private(set) var complaints: [Complaint] = []
  /// Lines that were refused, by log and reason.
  private(set) var observations: [Observation] = []

  /// Prepares to read.
  init(school: School, store: Store, now: Instant) {
    self.school = school
    self.store = store
    self.now = now
    today = school.settings.zone.day(of: now)
  }

  /// Reads every log.
  mutating func run() throws {
    for log in school.settings.people.identities { try read(log) }
    for observation in observations { try store.add(observation) }
  }

  private mutating func read(_ log: IdentityLogSettings) throws {
    guard let format = IdentityFormat(rawValue: log.format.rawValue) else { return }
    let zone = try SchoolZone(identifier: log.timeZone)
    let known = try store.identityFiles(of: log.name)
    var files: [IdentityFileState] = []
    var said = IdentityReading()
    for path in Set(log.files.flatMap(FileFinder.paths)).sorted() {
      do throws(IntakeFault) {
        let identity = try PlainFile.identity(ofPath: path)
        var state = IdentityFileState(
          path: path, device: identity.device, inode: identity.inode, size: identity.size,
          modified: identity.modified)
        if let old = known.first(where: { $0.isSame(as: state) }) {
          state.offset = old.offset
          state.tailDigest = old.tailDigest
          files.append(state)
          continue
        }
        var reader = IdentityFileReader(
          format: format,
          context: IdentityContext(
            zone: zone, anchor: Instant(milliseconds: identity.modified / 1_000_000),
            dateOrder: log.dateOrder, columns: log.columns.forReading))
        try IdentityUpdate.read(&state, known: known, format: format, with: &reader)
        said.add(reader.reading)
        files.append(state)
      } catch {
        complaints.append(error.complaint)
      }
    }
    if files != known { try keep(said, files, of: log) }
  }

  /// Reads a file from where it was left, or else from its beginning.
  private static func read(
    _ state: inout IdentityFileState, known: [IdentityFileState], format: IdentityFormat,
    with reader: inout IdentityFileReader
  ) throws(IntakeFault) {
    let content = try LogContent(path: state.path)
    guard format.grows, !content.isStream else {
      let stream = try FileStream(of: content.file, isCompressed: content.isCompressed)
      while true {
        let piece = try stream.bytes(count: pieceSize)
        if piece.isEmpty { break }
        reader.read(piece)
      }
      return reader.finish()
    }
    var place = try start(of: state, in: content.file, known: known)
    // A line that is still being written is left for the next time.
    let end = try content.file.endOfWholeLines(from: place, to: content.file.identity.size)
    while place < end {
      let piece = try content.file.bytes(
        from: place, count: Int(min(Int64(pieceSize), end - place)))
      if piece.isEmpty { break }
      reader.read(piece)
      place += Int64(piece.count)
    }
    reader.finish()
    state.offset = place
    state.tailDigest = try digest(before: place, in: content.file)
  }

  /// The place up to which a file was read before, where it is still the same file.
  private static func start(
    of state: IdentityFileState, in file: PlainFile, known: [IdentityFileState]
  ) throws(IntakeFault) -> Int64 {
    for old in known
    where old.device == state.device && old.inode == state.inode && old.offset > 0
      && old.offset <= file.identity.size
    {
      if try digest(before: old.offset, in: file) == old.tailDigest { return old.offset }
    }
    return 0
  }

  private static func digest(
    before offset: Int64, in file: PlainFile
  ) throws(IntakeFault) -> String {
    let start = max(0, offset - tailSize)
    return SHA256.hex(SHA256.hash(try file.bytes(from: start, count: Int(offset - start))))
  }

  private mutating func keep(
    _ said: IdentityReading, _ files: [IdentityFileState], of log: IdentityLogSettings
  ) throws {
    let oldest = school.oldest(on: today)
    let latest = now.advanced(milliseconds: 86_400_000)
    let dates = SayingDates(zone: school.settings.zone)
    let leases = said.leases.filter { oldest <= $0.moment && $0.moment <= latest }
    let signIns = said.signIns.filter { oldest <= $0.moment && $0.moment <= latest }
    try store.keep(
      leases: leases.map(dates.dated), signIns: signIns.map(dates.dated), files: files, of: log.name
    )
    for fault in IdentityFault.allCases {
      guard let count = said.refused[fault] else { continue }
      observations.append(
        Observation(
          day: today, source: "\(log.name) (\(fault.rawValue))", kind: .refusedIdentityLines,
          count: count))
    }
  }
}

extension IdentityFileState {
  /// True for a file that nobody wrote to, whatever its name is now.
  fileprivate func isSame(as other: IdentityFileState) -> Bool {
    device == other.device && inode == other.inode && size == other.size
      && modified == other.modified
  }
}

extension IdentityReading {
  /// Adds what another file says.
  fileprivate mutating func add(_ other: IdentityReading) {
    leases += other.leases
    signIns += other.signIns
    refused.merge(other.refused, uniquingKeysWith: +)
  }
}

extension [IdentityLogSettings.Column: String] {
  /// The same for the reader.
  fileprivate var forReading: [IdentityContext.Column: String] {
    reduce(into: [:]) { result, column in
      guard let key = IdentityContext.Column(rawValue: column.key.rawValue) else { return }
      result[key] = column.value
    }
  }
}
