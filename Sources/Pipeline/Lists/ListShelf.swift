internal import FoundationEssentials
internal import Glibc
internal import Settings
internal import Vocabulary

/// The folder of a downloaded list: its versions, and the file that says which one is in use.
///
///     state.json                      which version is in use, from where, since when
///     20260301T020000Z-3f2a9c01       a version: a file, or a folder of categories
///     new                             what an update is working on
///
/// A version never changes. A new one counts from the moment in which `state.json` is replaced.
struct ListShelf {
  /// The folder.
  let folder: String

  private var stateFile: String { "\(folder)/state.json" }
  /// The folder that an update works in.
  var workFolder: String { "\(folder)/new" }

  /// Where a list is read: the version in use, or for a list that nobody downloads, its own path.
  static func path(of list: ListSettings) -> String {
    guard list.download != nil else { return list.path }
    let shelf = ListShelf(folder: list.path)
    // A state that cannot be read is told of by the update and the check.
    let version = (try? shelf.state())?.version
    return "\(list.path)/\(version?.folder ?? "not-downloaded-yet")"
  }

  // MARK: - The state

  /// What is known of the list; nothing for one that was never updated.
  func state() throws(Complaint) -> ListState {
    guard unsafe access(stateFile, F_OK) == 0 else { return ListState() }
    do {
      let bytes = try Data(contentsOf: URL(filePath: stateFile))
      return try JSONDecoder().decode(ListState.self, from: bytes)
    } catch {
      throw Complaint(
        file: stateFile, what: "what is known of the downloaded list cannot be read",
        mend: "remove the folder \(folder) and run vigil lists update")
    }
  }

  /// Replaces what is known in one step.
  func keep(_ state: ListState) throws(Complaint) {
    let aside = "\(stateFile).new"
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      try encoder.encode(state).write(to: URL(filePath: aside))
    } catch {
      throw fault(aside)
    }
    // why unsafe: `chmod` and `rename` only read the paths.
    guard unsafe chmod(aside, 0o600) == 0, ListShelf.sync(aside),
      unsafe rename(aside, stateFile) == 0, ListShelf.sync(folder)
    else { throw fault(stateFile) }
  }

  // MARK: - Versions

  /// True when the file or folder of a version is there.
  func holds(_ version: ListVersion) -> Bool {
    unsafe access("\(folder)/\(version.folder)", F_OK) == 0
  }

  /// Makes room for an update: an empty folder to work in, and nothing that a killed one left.
  func prepare(keeping state: ListState) throws(Complaint) {
    do {
      let manager = FileManager.default
      try manager.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let names = try manager.contentsOfDirectory(atPath: folder)
        .filter { $0 != "state.json.new" }
      if !names.isEmpty, !names.contains("state.json") {
        throw Complaint(
          file: folder, what: "the folder for a downloaded list holds something else",
          mend: "empty it, or name another path")
      }
      if names.isEmpty { try keep(ListState()) }
      try remove(names.filter { $0 == "new" || isLeftover($0, of: state) })
      try manager.createDirectory(
        atPath: workFolder, withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])
    } catch let complaint as Complaint {
      throw complaint
    } catch {
      throw fault(folder)
    }
  }

  /// Puts a list in its place as a version that is not in use yet.
  func add(_ path: String, as name: String) throws(Complaint) {
    let place = "\(folder)/\(name)"
    // The same moment and content: it is there already.
    if unsafe access(place, F_OK) == 0 { return }
    guard ListShelf.syncAll(below: path), unsafe rename(path, place) == 0 else {
      throw fault(place)
    }
  }

  /// Removes what an update worked on; what cannot be removed goes with the next one.
  func clear() { try? remove(["new"]) }

  /// Removes the versions before the last one, now that what is known is kept; what cannot be
  /// removed goes with the next update.
  func removeOldVersions(keeping state: ListState) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    try? remove(names.filter { isLeftover($0, of: state) })
  }

  private func remove(_ names: [String]) throws {
    for name in names { try FileManager.default.removeItem(atPath: "\(folder)/\(name)") }
  }

  /// True for versions that are neither in use nor the one before.
  private func isLeftover(_ name: String, of state: ListState) -> Bool {
    ListVersion.isFolderName(name) && name != state.version?.folder && name != state.previous
  }

  // MARK: - The disk

  private static func sync(_ path: String) -> Bool {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }

  /// Brings a file, or a folder with all that is in it, to the disk.
  private static func syncAll(below path: String) -> Bool {
    let manager = FileManager.default
    // A file has nothing below it, and is not asked what.
    let names = (try? manager.subpathsOfDirectory(atPath: path)) ?? []
    let paths = names.map { "\(path)/\($0)" } + [path]
    return paths.allSatisfy { path in
      let isLink = (try? manager.destinationOfSymbolicLink(atPath: path)) != nil
      return isLink || sync(path)
    }
  }

  private func fault(_ path: String) -> Complaint {
    Complaint(
      file: path, what: "the downloaded list cannot be kept",
      mend: "check the folder's owner and the space on the disk")
  }
}
