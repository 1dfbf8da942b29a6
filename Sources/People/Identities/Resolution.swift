public import Vocabulary

/// Who stands behind a visit, and how that is known.
public struct Resolution: Hashable, Sendable {
  /// Who is shown.
  public var identity: Identity
  /// How it is known.
  public var identification: Identification
  /// The user whom it may be about though no name is shown, so that nobody is told of themselves;
  /// empty when nobody is.
  public var possibleUser: String

  /// Makes one.
  public init(identity: Identity, identification: Identification, possibleUser: String = "") {
    self.identity = identity
    self.identification = identification
    self.possibleUser = possibleUser
  }
}
