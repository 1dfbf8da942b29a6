/// A stretch of time that somebody spends on an ordinary intent.
struct Session {
  let member: Int
  let intent: Int
  let route: Route
  /// When the next page is opened, in milliseconds UTC.
  var next: Int64
  let end: Int64
  /// True until its first page, at which the proxy asks for the password.
  var isFirst = true
  var random: SplitMix64
}
