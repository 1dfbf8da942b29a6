/// Why a test could not use a program: it is missing, or it failed.
public struct ProgramFault: Error, CustomStringConvertible {
  /// What is wrong, and how to put it right.
  public let description: String

  /// Makes a fault.
  public init(_ description: String) { self.description = description }
}
