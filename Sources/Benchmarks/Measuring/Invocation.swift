/// A program with its arguments, and where it reads and writes.
public struct Invocation: Hashable, Sendable {
  /// The program, found on the search path when it has no slash, and its arguments.
  public var words: [String]
  /// The file that is its standard input.
  public var input: String
  /// The file that its standard output goes to.
  public var output: String
  /// The file that its standard error goes to; its last line is told when the program fails.
  public var errors: String
  /// A file that it maps, whose pages are not counted as its own; empty for none.
  public var mappedFile: String

  /// Makes one.
  public init(
    _ words: [String], input: String = "/dev/null", output: String = "/dev/null",
    errors: String = "/dev/null", mappedFile: String = ""
  ) {
    self.words = words
    self.input = input
    self.output = output
    self.errors = errors
    self.mappedFile = mappedFile
  }
}
