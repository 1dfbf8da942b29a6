internal import Archive
internal import Intake
internal import Store
public import Vocabulary

/// An archive without the store that knows its files.
///
/// What the store does not know, a run takes for the rest of one that was killed and deletes: so
/// without a store nothing may be run over an archive.
public enum LostStore {
  /// What a person must mend; `nil` when the store is there, or nothing is archived.
  public static func complaint(dataFolder: String) -> Complaint? {
    let path = "\(dataFolder)/\(Store.fileName)"
    // An empty file, as a restore leaves that found the disk full, is no store either.
    if let identity = try? PlainFile.identity(ofPath: path), identity.size > 0 { return nil }
    let count = Archive.files(in: dataFolder).count
    guard count > 0 else { return nil }
    return Complaint(
      file: path,
      what: "the store is missing, and the archive beside it holds \(count) "
        + "file\(count == 1 ? "" : "s"), which a run would delete",
      mend: "restore \(Store.fileName) from the backup of the same time; to begin anew, move the "
        + "folder archive away")
  }
}
