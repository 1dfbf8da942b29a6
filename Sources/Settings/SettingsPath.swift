/// What paths in settings files mean.
enum SettingsPath {
  /// The folder of a file: what stands before the last slash; empty for none.
  static func folder(of file: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return "" }
    return slash == file.startIndex ? "/" : String(file[..<slash])
  }

  /// The file's name without folder and extension.
  static func baseName(of file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return String(name) }
    return String(name[..<point])
  }

  /// An absolute path as it is, a relative one counted from `folder`.
  static func resolve(_ path: String, against folder: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }
}
