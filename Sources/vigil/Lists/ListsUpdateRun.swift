internal import FoundationEssentials
internal import Pipeline
internal import Settings
internal import Store
internal import Vocabulary

/// What `vigil lists update` does.
struct ListsUpdateRun {
  /// What curl and tar may know of the caller's environment: where programs are, how to get through
  /// the school's proxy, and whose certificates to trust.
  private static let passedOn: Set = [
    "PATH", "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy",
    "NO_PROXY", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR",
  ]

  /// The environment of curl and tar.
  static var environment: [String: String] {
    ProcessInfo.processInfo.environment.filter { passedOn.contains($0.key) }
      .merging(["LC_ALL": "C"]) { $1 }
  }

  private let arguments: Arguments
  private let terminal: Terminal
  private let settings: SchoolSettings
  private let now: Instant

  /// Reads the settings; a fault stops the update before anything is asked for.
  init(_ arguments: Arguments, _ terminal: Terminal) throws {
    self.arguments = arguments
    self.terminal = terminal
    settings = try School.settings(path: try arguments.required("--config", "FILE"))
    now = try arguments.clock(settings: settings.clock)
  }

  /// Updates the lists one after the other, and tells of each as soon as it is done.
  func run() throws -> ExitCode {
    let lists = try named()
    let accepted = Set(arguments.all("--accept"))
    for name in accepted.sorted() where !lists.contains(where: { $0.name == name }) {
      throw complaint(about: name)
    }
    let missing = ListPrograms.missing(in: Self.environment)
    if !missing.isEmpty { throw Complaints(missing) }
    guard let lock = try lock() else {
      terminal.print("another update is at work; nothing was done")
      return .done
    }
    defer { withExtendedLifetime(lock) {} }
    var refusals = 0
    for list in lists {
      let update = ListUpdate(of: list, now: now, environment: Self.environment)
      guard let result = update?.run(mayShrink: accepted.contains(list.name)) else { continue }
      if case .refused = result { refusals += 1 }
      terminal.print(ListsText.updated(result, name: list.name, zone: settings.zone))
    }
    return refusals == 0 ? .done : .trouble
  }

  /// The lists that are asked for; without a name all that have a url.
  private func named() throws(Complaint) -> [ListSettings] {
    let downloaded = settings.lists.filter { $0.download != nil }
    if downloaded.isEmpty {
      throw Complaint(
        file: settings.file, what: "no list of the settings has a url",
        mend: "add one to a list in lists; nothing else is downloaded")
    }
    if arguments.operands.isEmpty { return downloaded }
    for name in arguments.operands where !downloaded.contains(where: { $0.name == name }) {
      throw complaint(about: name)
    }
    return downloaded.filter { arguments.operands.contains($0.name) }
  }

  private func complaint(about name: String) -> Complaint {
    if settings.lists.contains(where: { $0.name == name && $0.download == nil }) {
      return Complaint(
        file: settings.file, what: "the list \"\(name)\" has no url",
        mend: "add one, or leave the list out")
    }
    if settings.lists.contains(where: { $0.name == name }) {
      return Complaint(what: "the list \"\(name)\" is not among those to update", mend: "name it")
    }
    return Complaint(
      file: settings.file, what: "there is no list \"\(name)\"",
      mend: NearestName.hint(name, among: settings.lists.map(\.name)))
  }

  private func lock() throws(Complaint) -> RunLock? {
    do throws(StoreFault) {
      return try RunLock.acquire(folder: "\(settings.dataFolder)/lists")
    } catch {
      throw error.complaint
    }
  }
}
