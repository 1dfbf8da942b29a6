/// What a column of a CSV log can say of a visit; the raw value is its name in the settings.
public enum CSVField: String, CaseIterable, Sendable {
  /// When the request was made.
  case time
  /// The user name.
  case user
  /// The client's address.
  case client
  /// The client's name.
  case clientName
  /// The address that was asked for.
  case url
  /// The host that was asked for.
  case host
  /// The path, where host and path have columns of their own.
  case path
  /// The request method.
  case method
  /// The HTTP status.
  case status
  /// What the device did, in words that the settings explain.
  case action
  /// Bytes sent to the client.
  case bytes
  /// The device's own category.
  case category
  /// The device's rule or list.
  case rule
  /// The group whose rules the device applied; stands for the rule where a line has none.
  case group
}
