internal import CivilTime
internal import FoundationEssentials
internal import Pipeline
internal import Settings
internal import Store
internal import Vocabulary

/// A school's settings and its store, for commands that show or change what is stored.
struct SchoolStore {
  /// The settings.
  let settings: SchoolSettings
  /// The store.
  let store: Store
  /// The moment that counts as now.
  let now: Instant

  /// The school day of ``now``.
  var today: Day { settings.zone.day(of: now) }

  /// Opens the store that the settings of `--config` name.
  ///
  /// - Throws: also when there is none yet: only the nightly run makes one.
  init(_ arguments: Arguments) throws {
    settings = try School.settings(path: try arguments.required("--config", "FILE"))
    now = try arguments.clock(settings: settings.clock)
    if let lost = LostStore.complaint(dataFolder: settings.dataFolder) { throw lost }
    let path = "\(settings.dataFolder)/\(Store.fileName)"
    guard FileManager.default.fileExists(atPath: path) else {
      throw Complaint(
        file: path, what: "nothing is stored yet", mend: "run vigil run --config FILE first")
    }
    do throws(StoreFault) {
      store = try Store(folder: settings.dataFolder)
    } catch {
      throw error.complaint
    }
  }

  /// Does something with the store; its faults come as complaints.
  func with<Result>(
    _ work: (Store) throws(StoreFault) -> Result
  ) throws(Complaint) -> Result {
    do throws(StoreFault) {
      return try work(store)
    } catch {
      throw error.complaint
    }
  }
}
