/// The rows that must become events.
extension NotableIntent {
  static let searches = [
    NotableIntent(
      "a search for help, then a helpline", .pupils, 6, classAndEvening, either,
      .search(.selfHarm, raises: "pupil-self-harm-search"),
      .visit(.helplines, .allowed, decoy: "a protected destination, whatever came before it")),
    NotableIntent(
      "asks what to do about somebody", .pupils, 4, classAndEvening, either,
      .search(.abuse, raises: "pupil-abuse-search")),
    NotableIntent(
      "looks for a group", .olderPupils, 2, classAndEvening, either,
      .search(.extremism, raises: "pupil-extremism-search")),
    NotableIntent(
      "looks for a knife, then a shop", .pupils, 3, classAndEvening, either,
      .search(.violence, raises: "pupil-harm-search"),
      .visit(.weapons, .blocked, raises: "pupil-harmful-site")),
    NotableIntent(
      "sexual search, years 7 and 8", .youngPupils, 3, pauses, either,
      .search(.sexual, .blocked, raises: "young-pupil-sexual-search")),
    NotableIntent(
      "sexual search, years 9 to 11", .olderPupils, 3, pauses, either,
      .search(.sexual, raises: "pupil-sexual-search")),
    NotableIntent(
      "drugs: a search, then a site", .pupils, 3, pauses, either,
      .search(.drugs, raises: "pupil-drugs"),
      .visit(.drugs, .blocked, raises: "pupil-drugs")),
    NotableIntent(
      "a code for a free bet", .pupils, 3, pauses, either,
      .search(.gambling, raises: "pupil-gambling")),
    NotableIntent(
      "a copy of a game", .pupils, 3, pauses, either,
      .search(.piracy, raises: "pupil-piracy")),
    NotableIntent(
      "proxy avoidance: a search, then the sites", .pupils, 6, [.lesson, .pause], either,
      .search(.proxyBypass, raises: "pupil-proxy-bypass"),
      .visit(.proxyBypass, .blocked, times: 1...3, raises: "pupil-proxy-bypass")),
    NotableIntent(
      "proxy avoidance with a cover teacher's login", .stranger, 2, [.lesson], [.desk],
      .search(.proxyBypass, raises: "pupil-proxy-bypass")),
  ]

  static let sites = [
    NotableIntent(
      "illegal material", .pupils, 1, pauses, either,
      .visit(.terrorism, .blocked, times: 1...1, raises: "illegal-material")),
    NotableIntent(
      "an extremist site", .pupils, 1, pauses, either,
      .visit(.extremism, .allowed, raises: "pupil-extremism-site")),
    NotableIntent(
      "pornography", .pupils, 3, pauses, either,
      .visit(.pornography, .blocked, raises: "pupil-pornography")),
    NotableIntent(
      "meeting strangers", .pupils, 3, pauses, either,
      .visit(.dating, .blocked, raises: "pupil-dating")),
    NotableIntent(
      "gambling, blocked", .pupils, 5, [.lesson, .pause], either,
      .visit(.gambling, .blocked, times: 1...5, raises: "pupil-gambling")),
    NotableIntent(
      "gambling, let through", .pupils, 4, pauses, either,
      .visit(.gambling, .allowed, times: 2...6, raises: "pupil-gambling")),
    NotableIntent(
      "round the proxy", .pupils, 3, [.lesson], [.roundTheProxy],
      .visit(.proxyBypass, .blocked, times: 1...3, raises: "pupil-proxy-bypass")),
    NotableIntent(
      "a harmful download", .pupils, 2, pauses, either,
      .visit(.malware, .blocked, raises: "pupil-security")),
    NotableIntent(
      "piracy, twice in a morning", .pupils, 3, [.lesson], either,
      .visit(.piracy, .blocked, times: 1...3, raises: "pupil-piracy"),
      .visit(.piracy, .blocked, times: 1...3, afterMinutes: 40...90, raises: "pupil-piracy")),
    NotableIntent(
      "gaming in lessons", .pupils, 6, [.lesson, .pause], either,
      .visit(.games, .allowed, times: 26...40, everySeconds: 10...50, raises: "pupil-games")),
    NotableIntent(
      "bets on no list, blocked by the firewall", .pupils, 3, pauses, [.wireless],
      .visit(.unlistedBets, .blocked, raises: "device-blocked-misuse")),
    NotableIntent(
      "adult site on no list, blocked by the firewall", .pupils, 2, pauses, [.wireless],
      .visit(.unlistedAdult, .blocked, raises: "device-blocked-safeguarding")),
    NotableIntent(
      "a visitor who gambles", .visitors, 2, [.lesson, .pause], [.wireless],
      .visit(.gambling, .allowed, raises: "guest-misuse")),
    NotableIntent(
      "a visitor and pornography", .visitors, 1, [.pause], [.wireless],
      .visit(.pornography, .blocked, raises: "pupil-pornography")),
  ]

  /// Nobody knows whose these devices are, and nothing proves a visit.
  static let devices = [
    NotableIntent(
      "a tunnel on a phone", .everybody, 4, pauses, [.phone],
      .visit(.tunnels, .allowed, raises: "pupil-proxy-bypass")),
    NotableIntent(
      "a tunnel on a phone, blocked by the DNS server", .everybody, 3, pauses, [.phone],
      .visit(.tunnels, .blocked, raises: "pupil-proxy-bypass")),
    NotableIntent(
      "gambling on a phone", .everybody, 3, [.evening], [.phone],
      .visit(.gambling, .allowed, raises: "pupil-gambling")),
    NotableIntent(
      "a self-harm site on the network for guests", .everybody, 2, [.evening], [.guestPhone],
      .visit(.selfHarm, .allowed, raises: "pupil-self-harm-site")),
  ]

  static let staff = [
    NotableIntent(
      "gambling staff", .staff, 4, pauses, either,
      .visit(.gambling, .allowed, raises: "staff-misuse")),
    NotableIntent(
      "the headteacher's bet", .headteacher, 1, pauses, either,
      .visit(.gambling, .allowed, raises: "staff-misuse")),
    NotableIntent(
      "a governor's game for nothing", .governors, 1, pauses, either,
      .visit(.piracy, .allowed, raises: "staff-misuse")),
    NotableIntent(
      "the network manager tries the filter", .networkManager, 1, [.lesson], either,
      .visit(.malware, .blocked, times: 1...2, raises: "staff-security")),
    NotableIntent(
      "staff and pornography", .staff, 1, [.evening], either,
      .visit(.pornography, .blocked, raises: "staff-pornography")),
    NotableIntent(
      "staff bets on no list, blocked by the firewall", .staff, 1, pauses, [.wireless],
      .visit(.unlistedBets, .blocked, raises: "device-blocked-misuse")),
  ]
}
