/// The kinds of sites that a rule is about.
///
/// The sites in `.example` are invented: they stand in the place of what only filter providers
/// have on their lists, and of sites whose names need not stand here.
extension SiteKind {
  static let terrorism = SiteKind(
    "terrorism", "Terrorist content", .safeguarding,
    firewall: FirewallCategory(12, "Extremist Groups"),
    [Site("banned-material.example", "www")])

  static let extremism = SiteKind(
    "extremism", "Extremism and radicalisation", .safeguarding,
    firewall: FirewallCategory(12, "Extremist Groups"),
    paths: ["/", "/join", "/manifesto"], [Site("iron-banner.example", "www", "forum")])

  static let selfHarm = SiteKind(
    "self-harm", "Self-harm, suicide and eating disorders", .safeguarding,
    firewall: FirewallCategory(33, "Health and Wellness"),
    paths: ["/", "/board/3"], [Site("quietroom.example", "www", "chat")])

  static let weapons = SiteKind(
    "weapons-violence", "Weapons and violence", .safeguarding,
    firewall: FirewallCategory(16, "Weapons (Sales)"),
    paths: ["/", "/knives", "/basket"],
    [Site("knifewarehouse.co.uk", "www"), Site("coldsteel.com", "www")])

  static let drugs = SiteKind(
    "drugs", "Drugs and substance misuse", .safeguarding,
    firewall: FirewallCategory(1, "Drug Abuse"),
    paths: ["/", "/strains", "/seeds"], [Site("leafly.com", "www"), Site("zamnesia.com", "www")])

  static let pornography = SiteKind(
    "pornography", "Pornography", .safeguarding, firewall: FirewallCategory(14, "Pornography"),
    [Site("xhamster.com", "www"), Site("redtube.com", "www")])

  static let dating = SiteKind(
    "dating", "Dating and meeting strangers", .safeguarding,
    firewall: FirewallCategory(15, "Dating"), [Site("ome.tv"), Site("badoo.com", "www")])

  static let gambling = SiteKind(
    "gambling", "Gambling", firewall: FirewallCategory(11, "Gambling"),
    paths: ["/", "/sports/football", "/live-casino", "/in-play"],
    [
      Site("bet365.com", "www", "sports"), Site("skybet.com", "www"),
      Site("oddschecker.com", "www"),
      Site("williamhill.com", "sports"), Site("paddypower.com", "www"),
    ])

  static let proxyBypass = SiteKind(
    "proxy-bypass", "Getting round the filter", firewall: FirewallCategory(59, "Proxy Avoidance"),
    paths: ["/", "/servers", "/download"],
    [
      Site("croxyproxy.com", "www"), Site("nordvpn.com", "www"), Site("hide.me"),
      Site("proxysite.com", "www"),
    ])

  static let tunnels = SiteKind(
    "proxy-bypass", "Getting round the filter", firewall: FirewallCategory(59, "Proxy Avoidance"),
    [Site("mullvad.net", "api"), Site("protonvpn.com", "vpn-api"), Site("windscribe.com", "api")])

  static let malware = SiteKind(
    "malware", "Malware and harmful software",
    firewall: FirewallCategory(26, "Malicious Websites"),
    [Site("wicar.org", "malware"), Site("ihaveabadreputation.com")])

  static let piracy = SiteKind(
    "piracy", "Piracy and copyright",
    firewall: FirewallCategory(62, "Peer-to-peer File Sharing"),
    paths: ["/", "/browse", "/top"],
    [Site("thepiratebay.org"), Site("steamunlocked.net"), Site("1337x.to", "www")])

  static let games = SiteKind(
    "games", "Games", firewall: FirewallCategory(20, "Games"),
    paths: ["/", "/play/level?n=4", "/api/score", "/lobby"],
    [
      Site("poki.com", "play"), Site("coolmathgames.com", "www"), Site("crazygames.com", "www"),
      Site("krunker.io"), Site("minecraft.net", "www"),
    ])

  /// Betting sites that the firewall knows and no list does.
  static let unlistedBets = SiteKind(
    "unlisted-bets", "Betting sites on no list", .unlisted,
    firewall: FirewallCategory(11, "Gambling"),
    [Site("lootcrate-spins.example", "cdn"), Site("tipster-table.example", "stats")])

  /// Sites for adults that the firewall knows and no list does.
  static let unlistedAdult = SiteKind(
    "unlisted-adult", "Sites for adults on no list", .unlisted,
    firewall: FirewallCategory(14, "Pornography"), [Site("afterdark-gallery.example", "www")])
}
