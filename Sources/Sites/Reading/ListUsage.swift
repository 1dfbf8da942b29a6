/// What a squidGuard folder's file `usage` says that the folder is for.
public enum ListUsage: UInt8, Sendable {
  /// There is no such file, or it says neither.
  case unsaid
  /// For blocking.
  case black
  /// For allowing.
  case white
  /// For either, as the school likes.
  case both

  /// The name in machine output.
  public var name: String { "\(self)" }

  /// Reads the words of the file, one a line; comments and descriptions say nothing.
  init(_ text: [UInt8]) {
    var (isBlack, isWhite) = (false, false)
    let bytes = text.span
    var lines = TextLines(of: bytes)
    while let line = lines.next(of: bytes) {
      let word = bytes.extracting(line)
      if word.equals("black") { isBlack = true }
      if word.equals("white") { isWhite = true }
    }
    self =
      switch (isBlack, isWhite) {
      case (true, true): .both
      case (true, false): .black
      case (false, true): .white
      case (false, false): .unsaid
      }
  }
}
