/// The rows of which it is a question who did it, in a complete school.
extension NotableIntent {
  /// Laptops that pass from hand to hand, and names and addresses that are not those of who did it.
  static let shared = [
    leased("gambling on a trolley laptop, signed in", 4, .proxyName, .gambling),
    leased("proxy avoidance on a trolley laptop, signed in", 3, .proxyName, .proxyBypass),
    leased("gambling on a laptop whose sign-in is listed", 4, .signInList, .gambling),
    leased("a tunnel on a laptop of the domain", 4, .windows, .tunnels),
    leased("gambling on an allocated laptop", 4, .register, .gambling),
    leased("a tunnel on a laptop that nobody signed in with", 4, .nothing, .tunnels),
    leased("gambling under the login of a class", 3, .classLogin, .gambling),
    leased("piracy under the login of a class", 2, .classLogin, .piracy),
    NotableIntent(
      "gambling on a lent laptop after school", .pupils, 5, [.evening], [.leased(.register)],
      .visit(.gambling, .allowed, times: 1...3, everySeconds: 15...60, raises: "pupil-gambling")),
    NotableIntent(
      "gambling behind the DNS forwarder", .everybody, 2, pauses, [.relayed(.forwarder)],
      .visit(.gambling, .allowed, times: 1...3, raises: "pupil-gambling")),
    NotableIntent(
      "a tunnel behind the terminal server", .everybody, 2, [.lesson, .pause],
      [.relayed(.terminalServer)],
      .visit(.tunnels, .blocked, times: 1...3, raises: "pupil-proxy-bypass")),
    NotableIntent(
      "one request under somebody's name, refused", .pupils, 3, [.lesson, .pause],
      [.underOtherName(.guessed)],
      .visit(.gambling, .blocked, times: 1...1, raises: "pupil-gambling")),
    NotableIntent(
      "gambling with a friend's password", .pupils, 3, [.lesson, .pause],
      [.underOtherName(.lent)],
      .visit(.gambling, .allowed, times: 2...4, raises: "pupil-gambling")),
    NotableIntent(
      "piracy with a password that others know", .pupils, 4, [.lesson, .pause],
      [.underOtherName(.compromised)],
      .visit(.piracy, .blocked, times: 1...3, raises: "pupil-piracy")),
  ]

  private static func leased(
    _ name: String, _ weight: Int, _ trace: LeasedUse.Trace, _ kind: SiteKind
  ) -> NotableIntent {
    NotableIntent(
      name, .pupils, weight, [.lesson], [.leased(trace)],
      .visit(kind, .allowed, times: 1...3, everySeconds: 15...60, raises: "pupil-\(kind.id)"))
  }
}
