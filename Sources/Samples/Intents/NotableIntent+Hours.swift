/// The rows of a complete school in which it matters when something is done, or that nobody did it.
extension NotableIntent {
  /// The same at different times (P08 to P10).
  static let hours = [
    NotableIntent(
      "social media in a lesson", .pupils, 4, [.lesson], [.desk],
      .visit(.socialMedia, .allowed, times: 2...5, raises: "pupil-social-media-in-lessons")),
    NotableIntent(
      "social media in a break", .pupils, 4, [.pause], [.desk],
      .visit(.socialMedia, .allowed, times: 2...5, decoy: "in a break nobody minds")),
    NotableIntent(
      "staff shopping in working time", .staff, 3, [.lesson], [.desk],
      .visit(.shopping, .allowed, times: 3...6, raises: "staff-personal-use")),
    NotableIntent(
      "staff shopping outside working time", .staff, 3, pauses, [.desk],
      .visit(.shopping, .allowed, times: 3...6, decoy: "moderate personal use in free time")),
    NotableIntent(
      "social media left running in working time", .staff, 3, [.lesson], [.desk],
      .visit(
        .socialMedia, .allowed, times: 50...60, everySeconds: 28...31,
        raises: "staff-social-media-left-running", nature: .leftOpen)),
  ].map(\.bound)

  /// What nobody asked for, and what is done to test the filter.
  static let others = [
    NotableIntent(
      "a filter check", .networkManager, 2, [.lesson], [.wireless],
      .visit(.filterChecks, .blocked, times: 1...4, decoy: "a check of the filter")),
    NotableIntent(
      "a game's launcher that runs by itself", .pupils, 3, [.lesson, .pause], [.desk],
      .visit(
        .games, .allowed, times: 30...40, everySeconds: 29...30,
        decoy: "asks every 30 seconds by itself, with nobody there", nature: .background)),
  ]
}
