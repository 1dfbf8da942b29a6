internal import CivilTime
internal import FoundationEssentials
internal import People
internal import Pipeline
internal import Policy
internal import Settings
internal import Store
internal import Vocabulary

/// Who stands behind a line, and how that is known, by the store where there is one.
struct PersonText {
  private let school: School
  private let store: Store?
  /// Why the store is not asked; empty when it is.
  let note: String
  private let sightings: [Sighting]

  /// Opens the school's store to look at it.
  ///
  /// - Parameter sightings: What the explained lines themselves tell.
  init(school: School, sightings: [Sighting]) {
    self.school = school
    self.sightings = sightings
    let folder = school.settings.dataFolder
    guard FileManager.default.fileExists(atPath: "\(folder)/\(Store.fileName)") else {
      store = nil
      note = "nothing is stored yet, so that leases, sign-ins and other lines are not known"
      return
    }
    do throws(StoreFault) {
      let store = try Store(unchanged: folder)
      self.store = try store.version == Store.knownVersion ? store : nil
      note = self.store == nil ? "the store is of another version of Vigil, and is not asked" : ""
    } catch {
      store = nil
      note = "\(error.complaint.what), so that the store is not asked"
    }
  }

  /// What tells who stands behind visits of a day.
  func resolver(on day: Day, facts: [Fact]) throws(Complaint) -> Resolver {
    guard let store else {
      return Resolver(
        directory: school.directory, rules: school.resolverRules,
        evidence: DayEvidence(
          sightings: sightings, name: { school.directory.user(of: $0, on: day) }))
    }
    do throws(StoreFault) {
      return try school.resolver(on: day, facts: facts, sightings: sightings, store: store)
    } catch {
      throw error.complaint
    }
  }

  /// Who it is, with the group.
  static func person(_ found: Resolution) -> String {
    "\(EventWording.who(found.identity)); group: \(found.identity.group.name)"
  }

  /// How that is known.
  static func known(_ found: Resolution) -> String {
    let words = found.identification.words
    let holder = found.identification.holder
    let device = holder.isEmpty ? "" : "; it is the device of \(holder)"
    return (words.isEmpty ? "nothing tells who it was" : words) + device
  }
}
