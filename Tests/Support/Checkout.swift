internal import Foundation

/// Where the files of this checkout are.
public enum Checkout {
  /// The folder that holds `Package.swift`.
  public static let root: String = {
    var folder = URL(filePath: #filePath)
    while folder.path(percentEncoded: false) != "/",
      !FileManager.default.fileExists(
        atPath: folder.appending(path: "Package.swift").path(percentEncoded: false))
    {
      folder.deleteLastPathComponent()
    }
    return folder.path(percentEncoded: false)
  }()

  /// The path of a file of this checkout.
  public static func path(_ relative: String) -> String {
    URL(filePath: root).appending(path: relative).path(percentEncoded: false)
  }
}
