internal import Vocabulary

extension SiteIndex {
  /// Why the index must be built again for these sources; `nil` when it need not.
  ///
  /// Files of the recorded size and time are not opened; those with another time are read and
  /// compared by their checksum.
  public func staleness(for sources: [ListSource]) -> String? {
    if sources != head.sources.map(\.source) { return "the settings name other lists" }
    for recorded in head.sources {
      if let reason = Self.staleness(of: recorded) { return reason }
    }
    return nil
  }

  /// The lists that are other than when the index was built, each with what is other, in the order
  /// of the settings; then those that the settings name no more.
  public func changedLists(for sources: [ListSource]) -> [(name: String, change: String)] {
    var changes: [(name: String, change: String)] = []
    for source in sources {
      let recorded = head.sources.first { $0.source.name == source.name }
      guard let recorded else {
        changes.append((source.name, "new"))
        continue
      }
      // Each version of a downloaded list has a path of its own.
      let isElsewhere = recorded.source.isElsewhere(than: source)
      let change =
        recorded.source == source
        ? Self.staleness(of: recorded)
        : isElsewhere ? "it is read from \(source.path) now" : "the settings of it changed"
      if let change { changes.append((source.name, change)) }
    }
    let names = Set(sources.map(\.name))
    for recorded in head.sources where !names.contains(recorded.source.name) {
      changes.append((recorded.source.name, "no longer in the settings"))
    }
    return changes
  }

  /// What is other in the files of a source; `nil` when nothing is.
  private static func staleness(of recorded: RecordedSource) -> String? {
    let current: ListFiles
    do {
      current = try ListFiles(of: recorded.source)
    } catch {
      return error.description
    }
    // Behind the source's own files stand those that they include.
    guard current.files.map(\.path) == recorded.files.prefix(current.files.count).map(\.path) else {
      return "the files of \(recorded.source.name) are others"
    }
    return recorded.files.first(where: hasChanged).map { "\($0.path) changed" }
  }

  private static func hasChanged(_ file: RecordedSource.File) -> Bool {
    guard let stamp = FileStamp(file.path) else {
      return file.size != RecordedSource.File.missingSize
    }
    guard stamp.size == file.size else { return true }
    if stamp.changed == file.changed { return false }
    do {
      return FileBytes.checksum(try FileBytes.read(file.path)) != file.checksum
    } catch {
      // A file that cannot be read is said by the build, which this answer leads to.
      return true
    }
  }
}
