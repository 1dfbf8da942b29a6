import Foundation

/// What is in a folder.
enum FileNames {
  static func all(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? ["unreadable"]
  }
}
