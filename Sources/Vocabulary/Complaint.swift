/// What a person must read to put a file or a setting right.
///
///     error: Config/vigil.json5:12: there is no category "gamez"; did you mean "games"?
public struct Complaint: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as the person named it; empty when the fault lies in no file.
  public var file: String
  /// The line, counted from 1; 0 when the fault lies in no one line.
  public var line: Int
  /// What is wrong.
  public var what: String
  /// What to do about it.
  public var mend: String

  /// Makes a complaint.
  public init(file: String = "", line: Int = 0, what: String, mend: String) {
    self.file = file
    self.line = line
    self.what = what
    self.mend = mend
  }

  /// One line for a terminal: `error: FILE:LINE: what; mend`.
  public var description: String {
    let place = file.isEmpty ? "" : line == 0 ? "\(file): " : "\(file):\(line): "
    return "error: \(place)\(what); \(mend)"
  }
}
