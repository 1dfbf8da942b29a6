internal import Glibc
public import Intake
public import Store
public import Vocabulary

/// The lines themselves, as they were read, by source and day.
public enum Archive {
  /// The archive's files on the disk, committed or not, in the order of their paths.
  ///
  /// Only regular files with a name of the archive's own are given, and no link is followed.
  public static func files(in dataFolder: String) -> [ArchivePlace] {
    var places: [ArchivePlace] = []
    let archive = dataFolder + "/" + ArchivePlace.folder
    for source in ArchiveFolder.names(in: archive) {
      for year in ArchiveFolder.names(in: archive + "/" + source) {
        for name in ArchiveFolder.names(in: "\(archive)/\(source)/\(year)") {
          let path = "\(ArchivePlace.folder)/\(source)/\(year)/\(name)"
          guard let place = ArchivePlace(path: path),
            ArchiveFolder.kind(ofPath: dataFolder + "/" + path) == S_IFREG
          else { continue }
          places.append(place)
        }
      }
    }
    return places
  }

  /// Deletes an archive file, and its year's folder when it was the last one there.
  ///
  /// - Returns: the bytes that it had; `nil` when no regular file was there.
  public static func delete(
    _ place: ArchivePlace, in dataFolder: String
  ) throws(ArchiveFault) -> Int64? {
    for folder in ArchiveFolder.folders(of: place, in: dataFolder) {
      guard let kind = ArchiveFolder.kind(ofPath: folder) else { return nil }
      guard kind == S_IFDIR else { throw .notOurs(path: folder) }
    }
    let path = dataFolder + "/" + place.path
    guard let kind = ArchiveFolder.kind(ofPath: path) else { return nil }
    guard kind == S_IFREG else { throw .notOurs(path: path) }
    let size = ArchiveFolder.size(ofPath: path)
    guard unsafe unlink(path) == 0 else { throw .system(errno, path: path) }
    try ArchiveFolder.synchronise(dataFolder + "/" + place.yearFolder)
    // Refused when other days are still in it, as mostly.
    _ = unsafe rmdir(dataFolder + "/" + place.yearFolder)
    return size
  }

  /// Gives the lines of a source and day, chunk by chunk, in the order in which they were kept.
  ///
  /// - Parameter body: Gets the buffer filled with whole lines; false ends the reading.
  /// - Returns: what could not be read; everything else was given.
  public static func eachChunk(
    of source: String, on day: Day, from store: Store, in dataFolder: String,
    using buffer: ChunkBuffer, _ body: (ChunkBuffer) -> Bool
  ) throws(ArchiveFault) -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    for file in try parts(of: source, on: day, in: store) {
      do throws(ArchiveFault) {
        let reader = try ArchiveReader(file: file, dataFolder: dataFolder)
        while try reader.fill(buffer) {
          guard body(buffer) else { return faults }
        }
      } catch {
        faults.append(error)
      }
    }
    return faults
  }

  /// The committed files of a source and day, the first part first.
  private static func parts(
    of source: String, on day: Day, in store: Store
  ) throws(ArchiveFault) -> [ArchiveFileState] {
    do throws(StoreFault) {
      return try store.archiveFiles(before: day.advanced(days: 1))
        .filter { $0.source == source && $0.day == day }
        .sorted { ($0.path.utf8.count, $0.path) < ($1.path.utf8.count, $1.path) }
    } catch {
      throw .store(error)
    }
  }
}
