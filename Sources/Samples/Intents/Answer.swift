/// What became of a request.
enum Answer {
  case allowed
  case blocked
  /// The proxy asked for a password and got none: no visit, and no block.
  case challenged
  /// A connection was opened, and no request followed in it: no visit.
  case openedOnly
}
