internal import FoundationEssentials
internal import Vocabulary

/// The lists of an e2guardian folder: that of a filter group, or the whole of `lists`.
struct E2GuardianFolder {
  private(set) var files: [ListFile] = []
  /// The lists that say nothing of sites.
  private(set) var leftOut: [(reason: SkipReason, path: String)] = []
  private let source: ListSource

  init(_ root: String, of source: ListSource) throws(Complaint) {
    self.source = source
    try add(root, name: source.name, depth: 0)
  }

  private mutating func add(_ folder: String, name: String, depth: Int) throws(Complaint) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw Complaint(
        file: folder, what: "the folder cannot be read", mend: "check that it may be read")
    }
    for entry in names where !entry.hasPrefix(".") {
      let path = "\(folder)/\(entry)"
      if FileStamp(path)?.isFolder == true {
        if depth < 4 { try add(path, name: "\(name)/\(entry)", depth: depth + 1) }
      } else if let kind = E2GuardianName(path: path) {
        // One folder holds both: what the settings say must not make a banned list allow.
        let power = kind.power == .allow ? max(source.power, .allow) : .block
        files.append(
          ListFile(
            path: path, part: kind.part, list: "\(name)/\(entry)",
            category: source.category ?? "", power: power, syntax: "e2guardian",
            isOfFolder: true))
      } else if E2GuardianName.isOther(path: path) {
        leftOut.append((.otherList, path))
      }
    }
  }
}
