/// Who a record is about, exactly as far as the log says.
public struct Subject: Hashable, Comparable, Sendable {
  /// The user name, normalised (`DOMAIN\user`, `user@realm` and `CN=user` become `user`, lower
  /// case); empty when the log names none.
  public var user: String
  /// The client's address or, where the log has only that, its name; empty when there is none.
  public var client: String

  /// Makes a subject from a user name and an address; either may be empty.
  public init(user: String, client: String) {
    self.user = user
    self.client = client
  }

  /// Orders by user name, then by client.
  public static func < (first: Subject, second: Subject) -> Bool {
    (first.user, first.client) < (second.user, second.client)
  }
}
