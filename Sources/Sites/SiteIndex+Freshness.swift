internal import Vocabulary

extension SiteIndex {
  /// Why the index must be built again for these sources; `nil` when it need not.
  ///
  /// Files of the recorded size and time are not opened; those with another time are read and
  /// compared by their checksum.
  public func staleness(for sources: [ListSource]) -> String? {
    if sources != head.sources.map(\.source) { return "the settings name other lists" }
    for recorded in head.sources {
      let current: ListFiles
      do {
        current = try ListFiles(of: recorded.source)
      } catch {
        return error.description
      }
      guard current.files.map(\.path) == recorded.files.map(\.path) else {
        return "the files of \(recorded.source.name) are others"
      }
      for file in recorded.files where Self.hasChanged(file) { return "\(file.path) changed" }
    }
    return nil
  }

  private static func hasChanged(_ file: RecordedSource.File) -> Bool {
    guard let stamp = FileStamp(file.path), stamp.size == file.size else { return true }
    if stamp.changed == file.changed { return false }
    do {
      return FileBytes.checksum(try FileBytes.read(file.path)) != file.checksum
    } catch {
      // A file that cannot be read is said by the build, which this answer leads to.
      return true
    }
  }
}
