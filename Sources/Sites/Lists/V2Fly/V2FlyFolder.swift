internal import FoundationEssentials
internal import Vocabulary

/// The files of a folder of v2fly's lists, parsed when they are first asked for.
struct V2FlyFolder {
  let path: String
  /// True when every file of the folder is a list of the source.
  let isWhole: Bool
  private var files: [String: V2FlyFile] = [:]
  /// The files that were looked for in vain.
  private var missing: Set<String> = []
  /// Which files have rules that belong to a list of another name; in the order of their names.
  private var affiliates: [String: [String]] = [:]

  init(path: String, isWhole: Bool) {
    self.path = path
    self.isWhole = isWhole
    guard isWhole else { return }
    for name in (try? Self.names(in: path)) ?? [] { load(name) }
  }

  /// A file that was parsed.
  func file(_ name: String) -> V2FlyFile? { files[name] }

  /// Keeps a parsed file under its name.
  mutating func keep(_ file: V2FlyFile, name: String) {
    files[name] = file
    for other in Set(file.rules.flatMap(\.affiliations)) {
      if affiliates[other]?.contains(name) != true {
        affiliates[other, default: []].append(name)
        affiliates[other]?.sort()
      }
    }
  }

  /// Parses a file, unless it was or is not there.
  mutating func load(_ name: String) {
    guard files[name] == nil, !missing.contains(name) else { return }
    // A list names lists beside it, not paths.
    let isName = !name.isEmpty && !name.hasPrefix(".") && !name.contains("/")
    let filePath = path(of: name)
    guard isName, let stamp = FileStamp(filePath), !stamp.isFolder,
      let bytes = try? FileBytes.read(filePath),
      let text = try? ListText.of(bytes, path: filePath)
    else {
      missing.insert(name)
      return
    }
    var file = V2FlyFile(text.span, path: filePath)
    file.record = RecordedSource.File(filePath, bytes: bytes, stamp: stamp)
    keep(file, name: name)
  }

  /// The rules of other files that belong to a list as well, each with its file.
  func rules(affiliatedTo name: String) -> [(file: V2FlyFile, rule: V2FlyRule)] {
    (affiliates[name] ?? []).compactMap { files[$0] }.flatMap { file in
      file.rules.filter { $0.affiliations.contains(name) }.map { (file, $0) }
    }
  }

  func path(of name: String) -> String {
    path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  /// The lists of a folder, or of the folder `data` in it: a file each, where one of them at least
  /// cannot be read as anything else.
  static func files(in root: String, of source: ListSource) throws(Complaint) -> [ListFile] {
    let folder = FileStamp("\(root)/data")?.isFolder == true ? "\(root)/data" : root
    let names = try names(in: folder)
    if source.syntax == nil, !names.contains(where: { isOwn("\(folder)/\($0)") }) { return [] }
    return names.map { name in
      ListFile(
        path: "\(folder)/\(name)", part: .whole, list: "\(source.name)/\(name)",
        category: source.category ?? name, power: source.power, syntax: "v2fly", isOfFolder: true)
    }
  }

  /// The list of a name that stands beside a file's.
  static func listFile(named name: String, beside file: ListFile) -> ListFile {
    var list = file
    let own = URL(filePath: file.path).lastPathComponent
    list.list = file.list.dropLast(own.count) + name
    if file.category == own { list.category = name }
    return list
  }

  private static func names(in folder: String) throws(Complaint) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { name in
        !name.hasPrefix(".") && FileStamp("\(folder)/\(name)")?.isFolder == false
          && !["README", "LICENSE"].contains { name.hasPrefix($0) }
      }
    } catch {
      throw Complaint(
        file: folder, what: "the folder cannot be read", mend: "check that it may be read")
    }
  }

  private static func isOwn(_ path: String) -> Bool {
    guard let bytes = try? FileBytes.read(path),
      let sample = try? ListSample(of: bytes, path: path)
    else { return false }
    return (try? sample.syntax())?.name == "v2fly"
  }
}
