internal import Foundation
public import Vocabulary

/// Lists as text: folders in squidGuard's layout, hosts files, and plain files of names.
///
/// Read here without the room Sites, so that an index can be compared with its text.
public struct TextLists: Sendable {
  /// How a file is written.
  enum Syntax {
    case squidGuard, squidGuardURLs, hosts, plain
  }

  /// One file of a category.
  struct File {
    var category: String
    var path: String
    var syntax = Syntax.squidGuard
    /// True when the folder's `usage` says white and not black: what it holds is in no category.
    var isWhite = false

    /// True for a file of a folder of categories.
    var isInTree: Bool { syntax == .squidGuard || syntax == .squidGuardURLs }
  }

  /// What an index is built of: folders of categories, and files.
  public private(set) var paths: [String] = []
  private(set) var files: [File] = []

  /// Finds the files of one folder in squidGuard's layout.
  ///
  /// Folders that are links are left out, as they are when an index is built.
  public init(folder: String) throws(Complaint) {
    paths = [folder]
    try addTree(folder)
  }

  /// Finds all lists in a folder and the folders in it.
  ///
  /// - Parameters:
  ///   - folder: Where to look.
  ///   - leftOut: Names of folders that hold lists of other syntaxes.
  ///   - mostCategories: Single files are left out when there would be more categories.
  public init(
    collection folder: String, leftOut: Set<String>, mostCategories: Int
  ) throws(Complaint) {
    try collect(folder, leftOut)
    // Folders are read as a whole.
    var categories = Set(files.filter(\.isInTree).map(\.category))
    files = files.filter { file in
      if file.isInTree { return true }
      guard categories.contains(file.category) || categories.count < mostCategories else {
        paths.removeAll { $0 == file.path }
        return false
      }
      categories.insert(file.category)
      return true
    }
  }

  private mutating func collect(_ folder: String, _ leftOut: Set<String>) throws(Complaint) {
    let before = files.count
    try addTree(folder)
    if files.count > before { return paths.append(folder) }
    for name in try FileAccess.names(in: folder) where !leftOut.contains(name) {
      let path = "\(folder)/\(name)"
      if FileAccess.isFolder(path) {
        try collect(path, leftOut)
      } else if let syntax = try Self.syntax(of: path) {
        let stem = URL(filePath: name).deletingPathExtension().lastPathComponent
        paths.append(path)
        files.append(File(category: stem, path: path, syntax: syntax))
      }
    }
  }

  private mutating func addTree(_ folder: String) throws(Complaint) {
    let manager = FileManager.default
    for category in try FileAccess.names(in: folder) {
      let isLink = (try? manager.destinationOfSymbolicLink(atPath: "\(folder)/\(category)")) != nil
      let usage = (try? FileAccess.text(of: "\(folder)/\(category)/usage")) ?? ""
      let words = Set(usage.split(whereSeparator: \.isWhitespace))
      files += (isLink ? [] : ["domains", "urls"])
        .map { name in
          File(
            category: category, path: "\(folder)/\(category)/\(name)",
            syntax: name == "urls" ? .squidGuardURLs : .squidGuard,
            isWhite: words.contains("white") && !words.contains("black"))
        }
        .filter { manager.fileExists(atPath: $0.path) }
    }
  }

  /// How a file is written, if nine of ten of its first lines are so and there are a hundred.
  ///
  /// A filter for browsers is left out, though thousands of plain names may stand at its front.
  private static func syntax(of path: String) throws(Complaint) -> Syntax? {
    let bytes = try FileAccess.bytes(of: path)
    let rule = Array("||".utf8)
    if bytes.split(separator: 0x0A).contains(where: { $0.starts(with: rule) }) { return nil }
    let lines = bytes.prefix(65_536).split(separator: 0x0A)
      .dropLast().map { String(decoding: $0, as: UTF8.self) }
      .filter { !isComment($0) && !$0.allSatisfy(\.isWhitespace) }
    guard lines.count >= 100 else { return nil }
    let hosts = lines.count { sinks.contains(String($0.prefix { !$0.isWhitespace })) }
    if hosts * 10 >= lines.count * 9 { return .hosts }
    let names = lines.count { line in
      let words = line.split { $0.isWhitespace }
      return words.count == 1 && TextEntry(words[0], rangesArePaths: false) != nil
    }
    return names * 10 >= lines.count * 9 ? .plain : nil
  }

  private static let sinks: Set = ["0.0.0.0", "0", "127.0.0.1", "::", "::1"]
  private static let ownNames: Set = [
    "localhost", "localhost.localdomain", "local", "broadcasthost",
  ]

  private static func isComment(_ line: String) -> Bool {
    ["#", "!", ";", "//"].contains { line.drop { $0.isWhitespace }.hasPrefix($0) }
  }

  /// Calls `each` with every entry, in the order of files and lines.
  func eachEntry(
    _ each: (_ entry: TextEntry, _ file: File, _ line: Int) -> Void
  ) throws(Complaint) {
    for file in files {
      let text = try FileAccess.bytes(of: file.path)
      var number = 0
      for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
        number += 1
        for entry in Self.entries(of: String(decoding: line, as: UTF8.self), file.syntax) {
          each(entry, file, number)
        }
      }
    }
  }

  /// The entries that a line holds.
  static func entries(of line: String, _ syntax: Syntax) -> [TextEntry] {
    let isSquidGuard = syntax == .squidGuard || syntax == .squidGuardURLs
    let start = line.drop { $0.isWhitespace }
    if isSquidGuard ? start.hasPrefix("#") : isComment(line) { return [] }
    if syntax == .squidGuardURLs {
      let end = start.lastIndex { !$0.isWhitespace }
      return end.flatMap { TextEntry(start[...$0], rangesArePaths: true) }.map { [$0] } ?? []
    }
    var words = line.split { $0.isWhitespace }.prefix { !$0.hasPrefix("#") }
    if syntax == .hosts {
      guard let sink = words.popFirst(), sinks.contains(String(sink)) else { return [] }
      words.removeAll { word in
        let name = word.lowercased()
        return sinks.contains(name) || ownNames.contains(name) || name.hasPrefix("ip6-")
      }
    }
    return words.compactMap { TextEntry($0, rangesArePaths: isSquidGuard) }
  }
}
