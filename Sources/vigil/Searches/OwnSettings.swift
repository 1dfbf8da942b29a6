internal import FoundationEssentials
internal import Vocabulary

/// The settings that come with Vigil.
enum OwnSettings {
  /// Where they are: in the checkout that the program was built in, else where it is installed.
  static func path() throws(Complaint) -> String {
    var folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    while folder.path() != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appending(path: "Config/vigil.json5").path(percentEncoded: false)
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
    }
    let installed = "/usr/share/vigil/Config/vigil.json5"
    if FileManager.default.fileExists(atPath: installed) { return installed }
    throw Complaint(
      what: "the settings that come with Vigil are not found", mend: "name yours with --config")
  }
}
