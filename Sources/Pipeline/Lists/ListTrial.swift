internal import Settings
internal import Sites
internal import Vocabulary

/// Reads a new version of a list as the nightly run would, and says whether it may be used.
struct ListTrial {
  /// Lists with fewer entries may shrink as they like.
  private static let smallList = 100

  let settings: ListSettings
  /// The version in use.
  let old: ListVersion?
  /// True when a person said that the list may have shrunk.
  let mayShrink: Bool

  /// The entries of each list in the new version.
  ///
  /// - Parameters:
  ///   - path: The new version's file or folder.
  ///   - index: Where an index may be built; it is of no further use.
  ///   - now: The clock.
  /// - Throws: why the version must not be used.
  func entries(of path: String, index: String, now: Instant) throws(Complaint) -> [String: Int] {
    var source = School.source(of: settings)
    source.path = path
    let report: BuildReport
    do {
      report = try IndexBuilder.build(index, from: [source], now: now)
    } catch {
      throw ListTrial.first(of: error.all, below: path)
    }
    let lists = Dictionary(report.lists.map { ($0.name, $0.entryCount) }, uniquingKeysWith: +)
    try checkCount(report.entryCount)
    if !mayShrink { try checkShrinking(to: lists, total: report.entryCount) }
    return lists
  }

  private func checkCount(_ count: Int) throws(Complaint) {
    let minimum = settings.download?.minimumEntries ?? 0
    if count == 0 {
      throw Complaint(
        what: "there is not one entry in it", mend: "look at what the url of the settings gives")
    }
    if count < minimum {
      throw Complaint(
        what: "it has \(count) of at least \(minimum) entries",
        mend: "look at what the url gives; if that is right, lower minimumEntries")
    }
  }

  private func checkShrinking(to lists: [String: Int], total: Int) throws(Complaint) {
    guard let old else { return }
    let mend =
      "look at what the url gives; if that is right, accept it with --accept \(settings.name)"
    if ListTrial.isTooFew(total, before: old.entries) {
      throw Complaint(what: "it shrank from \(old.entries) entries to \(total)", mend: mend)
    }
    // A category that is gone does not show among millions of others.
    for (name, before) in old.lists.sorted(by: { $0.key < $1.key })
    where before >= ListTrial.smallList && ListTrial.isTooFew(lists[name] ?? 0, before: before) {
      throw Complaint(
        what: "\(name) shrank from \(before) entries to \(lists[name] ?? 0)", mend: mend)
    }
  }

  /// True when more than a third is gone.
  static func isTooFew(_ count: Int, before: Int) -> Bool { count * 3 < before * 2 }

  /// The first fault, and how many more there are; its file as it is named within the list.
  private static func first(of faults: [Complaint], below path: String) -> Complaint {
    var fault = faults[0]
    if fault.file.hasPrefix("\(path)/") {
      fault.file = String(fault.file.dropFirst(path.count + 1))
    } else {
      fault.file = ""
      fault.line = 0
    }
    if faults.count > 1 { fault.what += " (and \(faults.count - 1) more)" }
    return fault
  }
}
