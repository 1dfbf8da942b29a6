internal import Downloads
public import Settings
public import Vocabulary

/// Downloads a list of the settings, and puts it in use when it passes every check.
///
/// A kill at any moment leaves the old version or the new one, whole.
public struct ListUpdate {
  private let list: ListSettings
  private let download: ListDownload
  private let shelf: ListShelf
  private let now: Instant
  private let environment: [String: String]

  /// Prepares the update of a list; `nil` for a list that is not downloaded.
  ///
  /// - Parameters:
  ///   - list: The list.
  ///   - now: The clock.
  ///   - environment: What curl and tar get: `PATH`, and proxies and certificates if there are any.
  public init?(of list: ListSettings, now: Instant, environment: [String: String]) {
    guard let download = list.download else { return nil }
    self.list = list
    self.download = download
    self.now = now
    self.environment = environment
    shelf = ListShelf(folder: list.path)
  }

  /// Updates the list.
  ///
  /// - Parameter mayShrink: True when a person said that the list may have shrunk.
  public func run(mayShrink: Bool) -> ListUpdateResult {
    var inUse: ListVersion?
    do throws(Complaint) {
      var state = try shelf.state()
      inUse = state.version
      try shelf.prepare(keeping: state)
      defer { shelf.clear() }
      do throws(Complaint) {
        let result = try update(&state, mayShrink: mayShrink)
        state.refusal = nil
        try shelf.keep(state)
        shelf.removeOldVersions(keeping: state)
        return result
      } catch {
        state.refusal = ListRefusal(error, at: now)
        try shelf.keep(state)
        throw error
      }
    } catch {
      return .refused(error, inUse: inUse?.downloaded.instant)
    }
  }

  private func update(
    _ state: inout ListState, mayShrink: Bool
  ) throws(Complaint) -> ListUpdateResult {
    let old = state.version.flatMap { shelf.holds($0) ? $0 : nil }
    let file = try Download.fetch(request(knowing: old), to: "\(shelf.workFolder)/download")
    guard let file, file.digest != old?.digest else {
      if let file { adopt(file, in: &state) }
      state.version?.checked = KeptMoment(now)
      return .unchanged(entries: state.version?.entries ?? 0)
    }
    let package = ListPackage(
      into: shelf.workFolder, name: list.name, environment: environment)
    let path = try package.unpack(file.path)
    let trial = ListTrial(settings: list, old: state.version, mayShrink: mayShrink)
    let lists = try trial.entries(of: path, index: "\(shelf.workFolder)/index", now: now)
    let version = version(of: file, lists: lists)
    try shelf.add(path, as: version.folder)
    let before = state.version
    if before?.folder != version.folder { state.previous = before?.folder }
    state.version = version
    return .updated(entries: version.entries, before: before?.entries)
  }

  private func request(knowing old: ListVersion?) -> DownloadRequest {
    let known = old?.addressDigest == addressDigest ? old : nil
    return DownloadRequest(
      url: download.url, knownTag: known?.entityTag, knownDate: known?.lastModified,
      environment: environment)
  }

  /// Takes over what a server says of a version that is in use already.
  private func adopt(_ file: DownloadedFile, in state: inout ListState) {
    state.version?.url = download.shownURL
    state.version?.addressDigest = addressDigest
    state.version?.entityTag = file.entityTag
    state.version?.lastModified = file.lastModified
  }

  private func version(of file: DownloadedFile, lists: [String: Int]) -> ListVersion {
    ListVersion(
      folder: ListVersion.folderName(downloaded: now, digest: file.digest),
      url: download.shownURL, addressDigest: addressDigest, digest: file.digest,
      downloaded: KeptMoment(now), checked: KeptMoment(now),
      entries: lists.values.reduce(0, +), lists: lists, entityTag: file.entityTag,
      lastModified: file.lastModified)
  }

  private var addressDigest: String { SHA256.hex(SHA256.hash(download.url.utf8)) }
}
