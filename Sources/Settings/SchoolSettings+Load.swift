internal import CivilTime
public import Vocabulary

extension SchoolSettings {
  /// Reads the main file and the files that it names.
  ///
  /// - Parameters:
  ///   - path: The main file, such as `/etc/vigil/vigil.json5`.
  ///   - known: The formats and list syntaxes that there are.
  /// - Throws: every fault of every file, each with its place and its mend.
  public static func load(path: String, known: KnownNames) throws(Complaints) -> SchoolSettings {
    let faults = Faults()
    do throws(Complaint) {
      let bytes = try SettingsFile.bytes(of: path)
      let settings = SettingsFile.parse(bytes, file: path, faults: faults) {
        SettingsLoader.read(&$0, known: known)
      }
      if faults.complaints.isEmpty, let settings = settings ?? nil { return settings }
    } catch {
      var complaint = error
      complaint.file = path
      faults.complain(complaint)
    }
    throw Complaints(faults.sorted())
  }
}
