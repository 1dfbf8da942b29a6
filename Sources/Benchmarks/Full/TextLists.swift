internal import Foundation
public import Vocabulary

/// Lists in squidGuard's layout as text: `CATEGORY/domains` and `CATEGORY/urls`.
///
/// Read here without the room Sites, so that an index can be compared with its text.
public struct TextLists: Sendable {
  /// One file of a category.
  struct File {
    var category: String
    var path: String
  }

  let files: [File]

  /// Finds the files; folders that are links are left out, as they are when an index is built.
  public init(folder: String) throws(Complaint) {
    let manager = FileManager.default
    files = try FileAccess.names(in: folder).flatMap { category in
      let isLink = (try? manager.destinationOfSymbolicLink(atPath: "\(folder)/\(category)")) != nil
      return (isLink ? [] : ["domains", "urls"])
        .map { File(category: category, path: "\(folder)/\(category)/\($0)") }
        .filter { manager.fileExists(atPath: $0.path) }
    }
  }

  /// Calls `each` with every name, in the order of files and lines.
  func eachName(_ each: (_ name: String, _ file: File, _ line: Int) -> Void) throws(Complaint) {
    for file in files {
      let text = try FileAccess.bytes(of: file.path)
      var number = 0
      for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
        number += 1
        if let name = Self.name(String(decoding: line, as: UTF8.self)) { each(name, file, number) }
      }
    }
  }

  /// The name that a line holds; `nil` for a comment, a path or a single label.
  static func name(_ line: String) -> String? {
    var name = line.drop { $0.isWhitespace }
    while name.last?.isWhitespace == true { name.removeLast() }
    guard !name.hasPrefix("#") else { return nil }
    if name.hasPrefix("*.") { name = name.dropFirst() }
    let isWhole = name.hasPrefix(".")
    if isWhole { name = name.dropFirst() }
    while let last = name.last, "/?&.".contains(last) { name.removeLast() }
    let isName = name.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0))
    }
    guard isName, !name.isEmpty, isWhole || name.contains(".") else { return nil }
    return name.lowercased()
  }
}
