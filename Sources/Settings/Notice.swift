/// What a person should know of settings that are valid all the same.
public struct Notice: Hashable, Sendable, CustomStringConvertible {
  /// The file, as the person named it.
  public var file: String
  /// The line, counted from 1; 0 when it concerns no one line.
  public var line: Int
  /// What is the case.
  public var what: String
  /// What to do about it.
  public var mend: String

  /// Makes a notice.
  public init(file: String, line: Int, what: String, mend: String) {
    self.file = file
    self.line = line
    self.what = what
    self.mend = mend
  }

  /// One line for a terminal: `notice: FILE:LINE: what; mend`.
  public var description: String {
    let place = file.isEmpty ? "" : line == 0 ? "\(file): " : "\(file):\(line): "
    return "notice: \(place)\(what); \(mend)"
  }
}
