/// What the device did with a request.
public enum Action: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// The request went through.
  case allowed
  /// The filter refused it.
  case blocked
  /// The filter showed a warning that the user could pass.
  case warned
  /// An authentication round (HTTP 407 and the like); never a block.
  case challenged
  /// The log does not say.
  case unknown

  /// The name in files and machine output.
  public var name: String { "\(self)" }

  /// Finds an action by its name; `nil` when there is none of that name.
  public init?(name: String) {
    guard let action = Action.allCases.first(where: { $0.name == name }) else { return nil }
    self = action
  }
}
