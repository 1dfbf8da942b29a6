internal import Vocabulary

/// The sign-ins of a list, and those that the domain controller logs.
struct SignInLogs {
  var list = LogLines()
  var windows = LogLines()

  /// Lists who signed in with which address, from when to when.
  mutating func addToList(_ user: String, _ address: String, _ time: Range<Int64>) {
    let shown = time.lowerBound + ClockDrift.signIns
    let end = time.upperBound + ClockDrift.signIns
    list.text.add("\(user),\(address),\(Self.text(shown)),\(Self.text(end))")
    list.end(at: shown)
  }

  /// Logs that an account signed in at the domain: a ticket, and a second later the session.
  mutating func addToWindows(_ user: String, _ address: String, at time: Int64) {
    let shown = time + ClockDrift.signIns
    windows.text.add("\(Self.text(shown)),4768,\(user),EXAMPLE.ORG,::ffff:\(address),-")
    windows.end(at: shown)
    windows.text.add("\(Self.text(shown + 1000)),4624,\(user),EXAMPLE,\(address),3")
    windows.end(at: shown + 1000)
  }

  private static func text(_ time: Int64) -> String {
    RFC3339.text(of: Instant(milliseconds: time / 1000 * 1000))
  }
}
