internal import Vocabulary

/// One row of one file, as far as it tells who somebody is.
struct DirectoryRow {
  /// The file's place in the settings.
  var file: Int
  var line: Int
  /// The user name, normalised; empty when the file has none.
  var user = ""
  /// The principal name and the e-mail address in lower case, each once.
  var addresses: [String] = []
  var name = ""
  var standing: Standing?
  var yearGroup = ""
  var tutorGroup = ""
  /// The days on which the row holds.
  var span = DirectorySpan()
  var isDisabled = false
  var needsCare = false

  /// True when nothing in the row can be found in a log or in another file.
  var isWithoutKey: Bool { user.isEmpty && addresses.isEmpty }
}
