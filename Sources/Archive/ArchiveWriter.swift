internal import Glibc
public import Store
internal import Synchronization
public import Vocabulary

/// Appends the lines of one run to the archive.
///
/// What it writes counts only once the store has committed the states that ``commit()`` gives;
/// until then ``ArchiveRecovery`` takes it away again. Threads may share it.
public final class ArchiveWriter: Sendable {
  private let state: Mutex<ArchiveWriting>

  /// Makes a writer for a data folder that was recovered; `committed` is what the store knows.
  public init(dataFolder: String, committed: [ArchiveFileState]) {
    state = Mutex(ArchiveWriting(dataFolder: dataFolder, committed: committed))
  }

  /// Appends one gzip member with `lines` whole lines to the file of a source and day.
  ///
  /// - Parameter turn: Where among the members of one commit it belongs: behind those of smaller
  ///   turns, and behind those of its own that came before it.
  public func append(
    member: [UInt8], lines: Int, source: String, day: Day, turn: Int = 0
  ) throws(ArchiveFault) {
    guard !member.isEmpty else { return }
    try state.withLock { (state) throws(ArchiveFault) in
      try state.append(member, lines: lines, source: source, day: day, turn: turn)
    }
  }

  /// Puts what was appended since the last commit in its order, makes it outlast a crash, and gives the files' states
  /// for the store to keep.
  ///
  /// When the store then does not keep them, recover the archive and go on with a new writer.
  ///
  /// - Parameter source: Commits the files of this source alone, while others are still read.
  public func commit(of source: String? = nil) throws(ArchiveFault) -> [ArchiveFileState] {
    try state.withLock { (state) throws(ArchiveFault) in try state.commit(of: source) }
  }
}
