internal import People
internal import Settings
internal import Sites
internal import Store
internal import Vocabulary

/// What the reports of a run are made from: while it stays the same, the next run leaves them alone.
struct ReportBasis {
  /// A digest of everything that reports show or that says who gets them.
  let digest: String

  /// Looks at what there is now.
  ///
  /// - Parameter notes: What the run has to say.
  init(
    school: School, store: Store, index: SiteIndex, notes: [String], today: Day, version: String
  ) throws(StoreFault) {
    let settings = school.settings
    var parts = [version, "\(today)", "\(try store.revision())"] + notes
    parts.append("\(index.summary.built.milliseconds)")
    // What an update found stands in the reports, also when it changed no list.
    parts += settings.lists.map { list in
      let upkeep = ListUpkeep(of: list, in: nil)
      let moments = [upkeep.checked, upkeep.refusal?.at].map { $0?.milliseconds ?? 0 }
      return "\(list.name) \(moments) \(list.maximumAgeDays ?? 0)"
    }
    parts += Role.allCases.map { role in
      "\(role.name): " + (settings.roles[role] ?? []).sorted().joined(separator: " ")
    }
    parts += settings.deliveries.map { delivery in
      "\(delivery.role.name) \(delivery.owner) \(delivery.group) \(delivery.mode) "
        + delivery.folder
    }
    parts += school.directory.users.map { user in
      let person = school.directory.person(user: user)
      return "\(user) \(person?.group.name ?? "")"
    }
    parts += school.directory.counts.map { "\($0.file) \($0.rows) \($0.unmatched)" }
    digest = SHA256.hex(SHA256.hash(parts.joined(separator: "\n").utf8))
  }
}
