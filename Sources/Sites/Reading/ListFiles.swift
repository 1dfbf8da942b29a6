internal import FoundationEssentials
internal import Vocabulary

/// The files of one source, in the order of their paths.
struct ListFiles {
  private(set) var files: [ListFile] = []
  /// Files and folders of the source that are left out.
  private(set) var leftOut: [(reason: SkipReason, path: String)] = []
  let source: ListSource

  /// Finds the files of a source.
  init(of source: ListSource) throws(Complaint) {
    self.source = source
    guard let stamp = FileStamp(source.path) else {
      throw Complaint(
        file: source.path, what: "there is no such list",
        mend: "mend the path, or fetch the list (with a url: vigil lists update)")
    }
    if stamp.isFolder {
      try addFolderOfLists()
    } else {
      try addFile()
    }
  }

  private mutating func addFile() throws(Complaint) {
    if source.syntax == "squidguard" {
      throw Complaint(
        file: source.path, what: "squidguard is a folder of categories, and this is a file",
        mend: "name the folder, or another syntax")
    }
    let name = E2GuardianName(path: source.path)
    let isE2Guardian = source.syntax == "e2guardian" || source.syntax == nil && name != nil
    files.append(
      ListFile(
        path: source.path, part: isE2Guardian ? name?.part ?? .whole : .whole, list: source.name,
        category: source.category ?? "",
        // What a file of exceptions names must never be taken for what is blocked.
        power: isE2Guardian ? max(source.power, name?.power ?? .block) : source.power,
        syntax: isE2Guardian ? "e2guardian" : source.syntax))
  }

  /// Adds the files of a folder: of the layout that the settings name, else of the first that fits.
  private mutating func addFolderOfLists() throws(Complaint) {
    let root = source.path.hasSuffix("/") ? String(source.path.dropLast()) : source.path
    if source.syntax == nil || source.syntax == "e2guardian" {
      let folder = try E2GuardianFolder(root, of: source)
      (files, leftOut) = (folder.files, folder.files.isEmpty ? [] : folder.leftOut)
    }
    if files.isEmpty, source.syntax != "e2guardian", source.syntax != "v2fly" {
      try addFolder(root, category: "", depth: 0)
    }
    if files.isEmpty, source.syntax == nil || source.syntax == "v2fly" {
      files = try V2FlyFolder.files(in: root, of: source)
    }
    if files.isEmpty {
      throw Complaint(
        file: source.path,
        what: "it holds no lists in the layout of squidGuard, e2guardian or v2fly",
        mend: "name the folder that holds the category folders, or a file")
    }
  }

  /// Adds the list files of a folder, then those of the folders in it, two levels deep.
  private mutating func addFolder(
    _ folder: String, category: String, depth: Int
  ) throws(Complaint) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw Complaint(
        file: folder, what: "the folder cannot be read", mend: "check that it may be read")
    }
    try addParts(names, of: folder, category: category)
    for name in names where depth < 3 && !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      guard FileStamp(path)?.isFolder == true else { continue }
      if isLinkInsideTree(path) {
        leftOut.append((.linkedFolder, path))
      } else {
        try addFolder(
          path, category: category.isEmpty ? name : "\(category)/\(name)", depth: depth + 1)
      }
    }
  }

  private mutating func addParts(
    _ names: [String], of folder: String, category: String
  ) throws(Complaint) {
    let parts: [(String, ListFile.Part)] = [
      ("domains", .domains), ("expressions", .expressions), ("urls", .urls), ("usage", .usage),
    ]
    // Beside the plain file, a compressed one is its copy.
    let found = parts.compactMap { plain, part in
      [plain, "\(plain).gz"].first(where: names.contains).map { ($0, part) }
    }
    guard found.contains(where: { $0.1 != .usage }) else { return }
    var usage = ListUsage.unsaid
    if let name = found.last(where: { $0.1 == .usage })?.0 {
      let path = "\(folder)/\(name)"
      usage = ListUsage(try ListText.of(try FileBytes.read(path), path: path))
    }
    // Unless the school says what the list is for, white only is an allow list.
    let isWhite = usage == .white && source.category == nil
    let own = category.isEmpty ? URL(filePath: folder).lastPathComponent : category
    for (name, part) in found {
      files.append(
        ListFile(
          path: "\(folder)/\(name)", part: part,
          list: category.isEmpty ? source.name : "\(source.name)/\(category)",
          category: source.category ?? own,
          power: isWhite ? max(source.power, .allow) : source.power, usage: usage,
          syntax: "squidguard", isOfFolder: true))
    }
    for name in names where name == "very_restrictive_expression" {
      leftOut.append((.restrictiveExpressions, "\(folder)/\(name)"))
    }
  }

  private func isLinkInsideTree(_ path: String) -> Bool {
    let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
    guard isLink else { return false }
    let root = URL(filePath: source.path).resolvingSymlinksInPath().path()
    let target = URL(filePath: path).resolvingSymlinksInPath().path()
    return target.hasPrefix(root.hasSuffix("/") ? root : root + "/")
  }
}
