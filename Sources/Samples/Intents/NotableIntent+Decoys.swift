/// The rows that must not become events.
extension NotableIntent {
  static let harmlessPlaces = [
    NotableIntent(
      "help without a search", .pupils, 3, pauses, either,
      .visit(.suicidePrevention, .allowed, decoy: "protected, though its address holds a phrase")),
    NotableIntent(
      "advice that the firewall blocked", .olderPupils, 2, pauses, [.wireless],
      .visit(
        .sexualHealthSupport, .blocked, decoy: "protected, though blocked as something else")),
    NotableIntent(
      "help against gambling", .everybody, 2, pauses, either,
      .visit(.gamblingSupport, .blocked, decoy: "protected, though something blocked it")),
    NotableIntent(
      "the union", .staff, 2, pauses, either,
      .visit(.unions, .allowed, decoy: "a protected destination")),
    NotableIntent(
      "a party", .olderPupils, 2, pauses, either,
      .visit(.politics, .blocked, decoy: "politics never raise an event by themselves")),
    NotableIntent(
      "names that look like others", .pupils, 4, pauses, either,
      .visit(.lookAlikes, .allowed, decoy: "its parents are not those of the listed site")),
    NotableIntent(
      "a few games", .pupils, 5, [.lesson, .pause], either,
      .visit(.games, .allowed, times: 3...15, decoy: "fewer visits than the rule asks for")),
    NotableIntent(
      "lessons in a game's world", .pupils, 3, [.lesson], either,
      .visit(
        .educationalGames, .allowed, times: 26...35, everySeconds: 10...50,
        decoy: "education wins over the games site above it")),
    NotableIntent(
      "bets on no list, let through", .olderPupils, 2, pauses, [.wireless],
      .visit(
        .unlistedBets, .allowed, decoy: "the firewall's own category counts only when it blocked")),
  ]

  static let harmlessLines = [
    NotableIntent(
      "a play in English lessons", .pupils, 4, classAndEvening, either,
      .search(.literature, decoy: "the phrase stands inside an exception")),
    NotableIntent(
      "a film", .pupils, 3, pauses, either,
      .search(.film, decoy: "a title; no phrase is a bare word")),
    NotableIntent(
      "research by the safeguarding lead", .safeguardingLead, 2, [.lesson], either,
      .search(.selfHarm, decoy: "no rule is about what staff search for, but for pornography")),
    NotableIntent(
      "a widget on a page", .everybody, 3, [.lesson, .pause], either,
      .visit(.advertising, .blocked, times: 2...5, decoy: "advertising; no rule is about it")),
    NotableIntent(
      "a password that was never given", .everybody, 3, [.lesson, .pause], [.desk],
      .visit(.gambling, .challenged, times: 1...2, decoy: "authentication rounds, and no visit")),
    NotableIntent(
      "a connection without a request", .pupils, 2, [.lesson], [.desk],
      .visit(.gambling, .openedOnly, times: 1...1, decoy: "opened, and no request followed")),
    NotableIntent(
      "a feed on a screen", .program, 3, [.lesson, .pause], [.desk],
      .visit(.gambling, .allowed, decoy: "a program, not a person: no rule is about services")),
    NotableIntent(
      "a name in an answer", .everybody, 2, pauses, [.phone],
      .alias(.aliased, of: .aliases, decoy: "nobody asked for it: it stands in an answer")),
  ]
}
