internal import FoundationEssentials
internal import Vocabulary

/// The files of one source, in the order of their paths.
struct ListFiles {
  private(set) var files: [ListFile] = []
  /// Category folders that link to another folder of the same tree.
  private(set) var linkedFolders: [String] = []
  let source: ListSource

  /// Finds the files of a source.
  init(of source: ListSource) throws(Complaint) {
    self.source = source
    guard let stamp = FileStamp(source.path) else {
      throw Complaint(
        file: source.path, what: "there is no such list", mend: "mend the path, or fetch the list")
    }
    if stamp.isFolder {
      try addTree()
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
    if source.category == nil, source.power == .block {
      throw Complaint(
        file: source.path, what: "the list \"\(source.name)\" has no category",
        mend: "name one with category")
    }
    files.append(
      ListFile(
        path: source.path, part: .whole, list: source.name, category: source.category ?? ""))
  }

  private mutating func addTree() throws(Complaint) {
    let root = source.path.hasSuffix("/") ? String(source.path.dropLast()) : source.path
    try addFolder(root, category: "", depth: 0)
    if files.isEmpty {
      throw Complaint(
        file: source.path, what: "no folder in it holds a file \"domains\" or \"urls\"",
        mend: "name the folder that holds the category folders")
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
    addParts(names, of: folder, category: category)
    for name in names where depth < 3 && !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      guard FileStamp(path)?.isFolder == true else { continue }
      if isLinkInsideTree(path) {
        linkedFolders.append(path)
      } else {
        try addFolder(
          path, category: category.isEmpty ? name : "\(category)/\(name)", depth: depth + 1)
      }
    }
  }

  private mutating func addParts(_ names: [String], of folder: String, category: String) {
    let parts: [(ListFile.Part, String)] = [
      (.domains, "domains"), (.expressions, "expressions"), (.urls, "urls"),
    ]
    let own = category.isEmpty ? URL(filePath: folder).lastPathComponent : category
    for (part, plain) in parts {
      // Beside the plain file, a compressed one is its copy.
      guard let name = [plain, "\(plain).gz"].first(where: names.contains) else { continue }
      files.append(
        ListFile(
          path: "\(folder)/\(name)", part: part,
          list: category.isEmpty ? source.name : "\(source.name)/\(category)",
          category: source.category ?? own))
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
