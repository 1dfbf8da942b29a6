internal import Foundation
internal import Vocabulary

/// Files that programs leave or are given; each fault is a ``Complaint``.
enum FileAccess {
  /// The bytes of a file.
  static func bytes(of path: String) throws(Complaint) -> Data {
    do {
      return try Data(contentsOf: URL(filePath: path))
    } catch {
      throw Complaint(file: path, what: "the file cannot be read", mend: "check the path")
    }
  }

  /// The text of a file.
  static func text(of path: String) throws(Complaint) -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// How many bytes a file has.
  static func size(of path: String) throws(Complaint) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let size = attributes?[.size] as? Int else {
      throw Complaint(file: path, what: "there is no such file", mend: "check the path")
    }
    return size
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) throws(Complaint) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw Complaint(file: folder, what: "the folder cannot be read", mend: "check the path")
    }
  }

  /// True for a folder that is there.
  static func isFolder(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }

  /// Writes a file.
  static func write(_ text: String, to path: String) throws(Complaint) {
    do {
      try Data(text.utf8).write(to: URL(filePath: path))
    } catch {
      throw Complaint(file: path, what: "the file cannot be written", mend: "check the disk")
    }
  }

  /// Makes a folder, and those above it.
  static func makeFolder(_ path: String) throws(Complaint) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Complaint(file: path, what: "the folder cannot be made", mend: "name another")
    }
  }
}
