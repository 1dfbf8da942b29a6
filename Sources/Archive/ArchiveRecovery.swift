internal import Glibc
public import Store

/// Brings the archive back to what the store has committed, at the start of each run.
///
/// A run that was killed between writing and committing leaves bytes that the next run writes
/// again: they go, so nothing is kept twice.
public struct ArchiveRecovery: Sendable {
  /// How many files had uncommitted bytes behind their committed ones, which were cut off.
  public private(set) var truncated = 0
  /// How many files were never committed and were removed.
  public private(set) var removed = 0
  /// What is missing or could not be mended; the run goes on.
  public private(set) var notices: [ArchiveFault] = []

  private init() {}

  /// Recovers the archive of a data folder; called while nothing else writes to it.
  public static func recover(
    _ store: Store, dataFolder: String
  ) throws(ArchiveFault) -> ArchiveRecovery {
    let committed: [ArchiveFileState]
    do throws(StoreFault) {
      committed = try store.archiveFiles()
    } catch {
      throw .store(error)
    }
    var recovery = ArchiveRecovery()
    for file in committed { recovery.mend(file, in: dataFolder) }
    let known = Set(committed.map(\.path))
    for place in Archive.files(in: dataFolder) where !known.contains(place.path) {
      recovery.remove(place, from: dataFolder)
    }
    return recovery
  }

  private mutating func mend(_ file: ArchiveFileState, in dataFolder: String) {
    let path = dataFolder + "/" + file.path
    guard ArchivePlace(path: file.path) != nil else {
      notices.append(.notOurs(path: path))
      return
    }
    let length = ArchiveFolder.size(ofPath: path) ?? 0
    if length < file.length {
      notices.append(.tooShort(path: path, length: length, committed: file.length))
    } else if length > file.length {
      do throws(ArchiveFault) {
        let dayFile = try DayFile(path: path)
        try dayFile.truncate(to: file.length)
        try dayFile.synchronise()
        truncated += 1
      } catch {
        notices.append(error)
      }
    }
  }

  private mutating func remove(_ place: ArchivePlace, from dataFolder: String) {
    do throws(ArchiveFault) {
      if try Archive.delete(place, in: dataFolder) != nil { removed += 1 }
    } catch {
      notices.append(error)
    }
  }
}
