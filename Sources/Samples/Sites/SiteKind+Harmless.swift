/// The kinds of sites that look like a matter for somebody and are none.
extension SiteKind {
  static let helplines = SiteKind(
    "helpline", "Helplines for children and young people", .protected,
    firewall: FirewallCategory(33, "Health and Wellness"),
    paths: ["/", "/info-advice", "/get-support/1-2-1-counsellor-chat"],
    [
      Site("childline.org.uk", "www"), Site("kooth.com", "www"), Site("thinkuknow.co.uk", "www"),
    ])

  static let suicidePrevention = SiteKind(
    "suicide-prevention", "Suicide prevention and mental-health support", .protected,
    firewall: FirewallCategory(33, "Health and Wellness"),
    paths: ["/search?q=i+want+to+die", "/help/i-want-to-die"],
    [Site("samaritans.org", "chat", "www"), Site("papyrus-uk.org", "www")])

  /// The firewall of this school takes them for something else.
  static let sexualHealthSupport = SiteKind(
    "sexual-health-support", "Sexual-health services and advice", .protected,
    firewall: FirewallCategory(13, "Nudity and Risque"), [Site("brook.org.uk", "find")])

  static let gamblingSupport = SiteKind(
    "addiction-support", "Support with drugs, alcohol and gambling", .protected,
    firewall: FirewallCategory(11, "Gambling"),
    [Site("gamcare.org.uk", "www"), Site("gamstop.co.uk", "www")])

  static let unions = SiteKind(
    "union-support", "Unions of school staff", .protected,
    firewall: FirewallCategory(43, "General Organizations"),
    paths: ["/", "/join", "/members"], [Site("nasuwt.org.uk", "my"), Site("neu.org.uk")])

  static let politics = SiteKind(
    "politics", "Politics and campaigning", .special,
    firewall: FirewallCategory(38, "Political Organizations"),
    paths: ["/", "/join"], [Site("labour.org.uk", "join"), Site("libdems.org.uk", "www")])

  /// Names that look like those of a list and have other parents.
  static let lookAlikes = SiteKind(
    "look-alikes", "Names like those on a list", .unlisted,
    firewall: FirewallCategory(52, "Information Technology"),
    [
      Site("bet365.com.example.org", "www"), Site("notbet365.com.example.org"),
      Site("pornhub.com.example.org"), Site("my-nordvpn.com.example.org"),
    ])

  /// Harmless names whose answers hold the name of a listed site.
  static let aliases = SiteKind(
    "aliases", "Names with an alias", .unlisted,
    firewall: FirewallCategory(52, "Information Technology"),
    [Site("example.org", "fixtures", "club-shop")])

  /// The names in those answers.
  static let aliased = SiteKind(
    "gambling", "Gambling", firewall: FirewallCategory(11, "Gambling"),
    [Site("betvictor.com", "cname")])

  /// Sites with which a school tests its filter.
  static let filterChecks = SiteKind(
    "filter-checks", "Checks of the filter", .unlisted,
    firewall: FirewallCategory(26, "Malicious Websites"), paths: ["/", "/test"],
    [Site("testfiltering.com")])
}
