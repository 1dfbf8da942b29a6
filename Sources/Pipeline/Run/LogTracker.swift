internal import Formats
internal import Intake
internal import Settings
internal import Store
internal import Vocabulary

/// Finds the logs of one source, and knows them again after rotation.
///
/// A log is the same log when the first 4 KiB of its records and the 4 KiB before the place up to
/// which it was read both agree; so renaming, compression and `copytruncate` are followed.
struct LogTracker {
  /// Bit of `LogState.settled`: the last line had no newline yet and was left.
  static let hasOpenLine: UInt32 = 1
  /// Bits of `LogState.settled`: what comes first in the log's dates.
  static let orderBits: [(order: DateOrder, bit: UInt32)] = [(.dayFirst, 2), (.monthFirst, 4)]
  /// A file that nobody has written to for this long is complete.
  private static let restMilliseconds: Int64 = 86_400_000

  private let source: SourceSettings
  private var opener: LogOpener
  private let now: Instant
  private let today: Day
  private var known: [LogState]
  private var claimed: Set<String> = []
  /// Files whose dates do not tell which comes first, day or month.
  private var undated: [(path: String, identity: FileIdentity)] = []
  /// The logs that hold something new.
  private(set) var found: [TrackedLog] = []
  /// Logs that are as they were.
  private(set) var unchanged: [String] = []
  /// Files that hold no whole line yet by which they could be known again.
  private(set) var waiting: [String] = []
  /// Files that could not be read or recognised.
  private(set) var complaints: [Complaint] = []

  /// Prepares to find the logs of a source.
  init(source: SourceSettings, known: [LogState], now: Instant, today: Day) throws(Complaint) {
    self.source = source
    self.known = known
    self.now = now
    self.today = today
    opener = try LogOpener(source: source, now: now)
    opener.dateOrder = source.dateOrder ?? LogTracker.dateOrder(in: known)
  }

  /// What comes first in the dates of a source's logs, if one of them settled it.
  static func dateOrder(in known: [LogState]) -> DateOrder? {
    orderBits.first { order in known.contains { $0.settled & order.bit != 0 } }?.order
  }

  /// Looks at every file that the source names, the one written first before the others.
  mutating func findAll() {
    var files: [(path: String, identity: FileIdentity)] = []
    for path in Set(source.files.flatMap(FileFinder.paths)).sorted() {
      do throws(IntakeFault) {
        files.append((path, try PlainFile.identity(ofPath: path)))
      } catch {
        complaints.append(error.complaint)
      }
    }
    files.sort { ($0.identity.modified, $1.path) < ($1.identity.modified, $0.path) }
    for file in files { lookOrComplain(at: file.path, identity: file.identity) }
    // One log that tells which comes first, day or month, tells it for the source.
    opener.dateOrder = opener.dateOrder ?? found.lazy.compactMap(\.context.dateOrder).first
    if opener.dateOrder != nil {
      let waiting = undated
      undated = []
      for file in waiting { lookOrComplain(at: file.path, identity: file.identity) }
    }
    complaints += undated.map { LogOpener.unknownDateOrder(path: $0.path) }
    closeLost()
  }

  private mutating func lookOrComplain(at path: String, identity: FileIdentity) {
    do throws(Complaint) {
      try look(at: path, identity: identity)
    } catch {
      complaints.append(error)
    }
  }

  private mutating func look(at path: String, identity: FileIdentity) throws(Complaint) {
    let isComplete = isSettled(identity)
    if let state = known.first(where: { $0.identity == identity }) {
      let isWaiting = state.settled & LogTracker.hasOpenLine != 0 || !state.pending.isEmpty
      if !(isWaiting && isComplete) {
        claimed.insert(state.name)
        unchanged.append(state.name)
        return
      }
    }
    guard identity.size > 0, var log = try open(path, isComplete: isComplete) else {
      if undated.last?.path != path { waiting.append(path) }
      return
    }
    log.state.path = path
    log.state.device = identity.device
    log.state.inode = identity.inode
    log.state.size = identity.size
    log.state.modified = identity.modified
    log.state.seen = today
    do throws(IntakeFault) {
      try take(log)
    } catch {
      throw error.complaint
    }
  }

  /// Takes a log for reading, unless it is a copy of one that was taken; of two copies the longer
  /// one is read.
  private mutating func take(_ log: TrackedLog) throws(IntakeFault) {
    for place in found.indices {
      guard let longer = try longer(of: found[place], log) else { continue }
      found[place] = longer
      return
    }
    if claimed.contains(log.state.name), let content = log.content {
      // A copy of a log that did not change, as while it is being compressed.
      guard try content.length() > log.state.offset else { return }
      unchanged.removeAll { $0 == log.state.name }
    }
    claimed.insert(log.state.name)
    found.append(log)
  }

  /// The longer of two copies of one log, which goes on with what was known of it; `nil` when they
  /// are two logs.
  private func longer(
    of first: TrackedLog, _ second: TrackedLog
  ) throws(IntakeFault) -> TrackedLog? {
    guard let firstHead = first.head, let secondHead = second.head,
      let firstContent = first.content, let secondContent = second.content
    else { return nil }
    let shared = min(firstHead.bytes.count, secondHead.bytes.count)
    guard shared > 0, firstHead.bytes.prefix(shared) == secondHead.bytes.prefix(shared) else {
      return nil
    }
    let (firstLength, secondLength) = (try firstContent.length(), try secondContent.length())
    let end = min(firstLength, secondLength)
    let firstTail = try LogTracker.tail(of: firstContent, before: end, from: firstHead.firstLine)
    let secondTail = try LogTracker.tail(
      of: secondContent, before: end, from: secondHead.firstLine)
    guard firstTail == secondTail else { return nil }
    var longer = secondLength > firstLength ? second : first
    longer.state.name = first.state.name
    longer.isComplete = first.isComplete || second.isComplete
    return longer
  }

  /// Opens a log and finds out which it is; `nil` while its first line that can be read, or the
  /// first behind its header, is still being written: nothing would tell it from others.
  private mutating func open(
    _ path: String, isComplete: Bool
  ) throws(Complaint) -> TrackedLog? {
    let content: LogContent
    let isWhole: Bool
    let end: Int64
    let first: [UInt8]
    do throws(IntakeFault) {
      content = try LogContent(path: path)
      isWhole = isComplete || content.isCompressed
      let size = content.file.identity.size
      end = isWhole || content.isStream ? size : try content.file.endOfWholeLines(from: 0, to: size)
      let bare = try LogHead(of: content) { _ in false }
      first = try LogOpener.firstLines(of: content, from: bare.firstLine, to: end)
    } catch {
      throw error.complaint
    }
    guard isWhole || !first.isEmpty else { return nil }
    let written = Instant(milliseconds: content.file.identity.modified / 1_000_000)
    var (format, context) = try opener.settle(path: path, head: first, written: written)
    guard
      case .settled(let order) = try opener.dateOrder(
        of: content, format: format, context: context)
    else {
      undated.append((path, content.file.identity))
      return nil
    }
    context = context.with(dateOrder: order)
    context = try opener.lookedThrough(context, of: content, format: format)
    do throws(IntakeFault) {
      let columns = context.columns
      let head = try LogHead(of: content) {
        columns?.isHeader($0) ?? format.isDirective($0)
      }
      guard isWhole || end > head.start else { return nil }
      return TrackedLog(
        state: try knownState(of: content, head: head) ?? newState(head: head), content: content,
        head: head, format: format, context: context, isComplete: isWhole)
    } catch {
      throw error.complaint
    }
  }

  /// What the store knows of a log with this head and, where the last reading ended, this tail.
  private func knownState(
    of content: LogContent, head: LogHead
  ) throws(IntakeFault) -> LogState? {
    for state in known {
      guard state.headLength > 0, head.bytes.count >= state.headLength,
        SHA256.hex(SHA256.hash(head.bytes.prefix(state.headLength))) == state.headDigest
      else { continue }
      let tail = try LogTracker.tail(of: content, before: state.offset, from: head.firstLine)
      if SHA256.hex(SHA256.hash(tail)) == state.tailDigest { return state }
    }
    return nil
  }

  /// The bytes before a place of a log, at most as many as a head has.
  static func tail(
    of content: LogContent, before offset: Int64, from start: Int64
  ) throws(IntakeFault) -> [UInt8] {
    let first = max(start, offset - Int64(LogHead.length))
    return try content.bytes(from: first, count: Int(offset - first))
  }

  /// The state of a log that is new; its name comes from its source and first line, so that it is
  /// the same however often Vigil runs.
  private func newState(head: LogHead) -> LogState {
    let line = head.bytes.prefix { $0 != UInt8(ascii: "\n") }
    let digest = SHA256.hex(SHA256.hash(Array(source.name.utf8) + [0] + line))
    let taken = Set(known.map(\.name)).union(claimed)
    var name = String(digest.prefix(16))
    var number = 2
    while taken.contains(name) {
      name = "\(digest.prefix(16))-\(number)"
      number += 1
    }
    return LogState(
      name: name, source: source.name, headLength: 0, headDigest: "", tailDigest: "",
      offset: head.firstLine, lines: 0, path: "", device: 0, inode: 0, size: 0, modified: 0,
      pending: [], settled: 0, seen: today)
  }

  /// Closes the open questions of logs whose files are gone.
  private mutating func closeLost() {
    for state in known where !claimed.contains(state.name) && !state.pending.isEmpty {
      guard let format = FormatTable.formats.first(where: \.joinsLines) else { continue }
      let context = SourceContext(zone: opener.zone, latest: now)
      found.append(
        TrackedLog(
          state: state, content: nil, head: nil, format: format, context: context,
          isComplete: true))
    }
  }

  private func isSettled(_ identity: FileIdentity) -> Bool {
    now.milliseconds - identity.modified / 1_000_000 > LogTracker.restMilliseconds
  }
}

extension LogState {
  /// The file's identity at the last reading.
  fileprivate var identity: FileIdentity {
    FileIdentity(device: device, inode: inode, size: size, modified: modified)
  }
}
