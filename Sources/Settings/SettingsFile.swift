internal import Glibc
internal import Vocabulary

/// Reads the files of the settings.
enum SettingsFile {
  /// No settings file is longer: 4 MiB.
  static let sizeLimit = 4 << 20

  /// Reads a file that the settings name; `nil` after a complaint where it is named.
  static func read<Result>(
    _ path: String, namedIn cursor: SettingsCursor, at line: Int,
    _ read: (inout SettingsCursor) -> Result
  ) -> Result? {
    do throws(Complaint) {
      return parse(try bytes(of: path), file: path, faults: cursor.faults, read)
    } catch {
      cursor.complain(error.what, error.mend, at: line)
      return nil
    }
  }

  /// Reads the object of a file; `nil` after a complaint.
  static func parse<Result>(
    _ bytes: [UInt8], file: String, faults: Faults, _ read: (inout SettingsCursor) -> Result
  ) -> Result? {
    guard let value = JSON5Reader.read(bytes, file: file, faults: faults),
      var cursor = SettingsCursor(value, file: file, faults: faults)
    else { return nil }
    let result = read(&cursor)
    cursor.finish()
    return result
  }

  /// The bytes of a file.
  static func bytes(of path: String) throws(Complaint) -> [UInt8] {
    let shown = Wording.quoted(path, limit: 1000)
    guard unsafe access(path, F_OK) == 0 else {
      throw Complaint(what: "there is no file \(shown)", mend: "write it, or correct its path")
    }
    do throws(FileHead.Fault) {
      let bytes = try FileHead.read(path, limit: sizeLimit + 1)
      if bytes.count <= sizeLimit { return bytes }
    } catch {
      throw Complaint(
        what: "\(shown) cannot be read: \(error.words)",
        mend: "name a file that the user who runs Vigil may read")
    }
    throw Complaint(what: "\(shown) is longer than 4 MiB", mend: "name a settings file")
  }
}
