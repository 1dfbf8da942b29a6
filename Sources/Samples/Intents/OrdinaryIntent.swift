/// What people do all day and no rule is about: a row of the first table of intents.
struct OrdinaryIntent {
  let name: String
  let who: Circle
  /// How often, against the other rows that fit somebody at that time.
  let weight: Int
  let when: [Period]
  let sites: [SiteKind]
  /// What they search for on the way, once in five pages.
  let searches: SearchTopic?
  /// True for what is done on phones that nobody signs in with.
  let isOnPhone: Bool

  /// The table.
  static let table: [OrdinaryIntent] = [
    row("registration", .everybody, 100, [.registration], [.school]),
    row("homework", .pupils, 40, [.lesson, .evening], [.education, .school], .homework),
    row("an educational game", .pupils, 4, [.lesson], [.educationalGames]),
    row("football", .pupils, 20, [.pause, .evening], [.sports], .football),
    row("videos", .pupils, 20, [.pause, .evening], [.streaming]),
    row("chatting", .everybody, 12, [.pause, .evening], [.socialMedia], isOnPhone: true),
    row(
      "preparing lessons", .staff, 40, [.lesson, .evening],
      [.education, .school, .publicServices]),
    row("the school's business", .headteacher, 40, [.lesson, .pause], [.school, .publicServices]),
    row("news", .staff, 20, [.pause, .evening], [.news, .sports]),
    row("news", .headteacher, 20, [.pause, .evening], [.news]),
    row("shopping", .staff, 8, [.pause], [.shopping]),
    row("a visit", .visitors, 40, [.lesson, .pause], [.news, .streaming]),
    row("updates at night", .everybody, 10, [.night], [.updates]),
    row("pictures for the corridors", .program, 10, Period.allCases, [.school]),
  ]

  private static func row(
    _ name: String, _ who: Circle, _ weight: Int, _ when: [Period], _ sites: [SiteKind],
    _ searches: SearchTopic? = nil, isOnPhone: Bool = false
  ) -> OrdinaryIntent {
    OrdinaryIntent(
      name: name, who: who, weight: weight, when: when, sites: sites, searches: searches,
      isOnPhone: isOnPhone)
  }
}
