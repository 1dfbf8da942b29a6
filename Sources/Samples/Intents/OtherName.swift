/// Why the name at the proxy is not that of who sits there.
enum OtherName: CaseIterable {
  /// A name typed in by guess: the proxy refused the one request that was made with it.
  case guessed
  /// A friend's password, while the friend is online elsewhere (P19).
  case lent
  /// An account whose password others know, as the school has registered (P25).
  case compromised
}
