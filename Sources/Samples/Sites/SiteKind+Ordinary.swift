/// The kinds of sites of an ordinary day, and those behind every page.
extension SiteKind {
  static let school = SiteKind(
    "school", "The school's own sites", .unlisted,
    firewall: FirewallCategory(52, "Information Technology"),
    paths: ["/", "/course/view.php?id=12", "/grade/report.php?id=498", "/notices", "/timetable"],
    [Site("example.org", "vle", "intranet", "mail", "library")])

  static let education = SiteKind(
    "education", "Education", .allowed, firewall: FirewallCategory(30, "Education"),
    paths: ["/", "/guides/zx2", "/wiki/Glacier", "/student/homework", "/topics/a1?page=2"],
    [
      Site("bitesize.bbc.co.uk"), Site("classroom.google.com"), Site("docs.google.com"),
      Site("wikipedia.org", "en"), Site("quizlet.com"), Site("senecalearning.com", "app"),
      Site("sparxmaths.uk", "www"), Site("scratch.mit.edu"), Site("desmos.com", "www"),
      Site("duolingo.com", "www"), Site("thenational.academy", "www"), Site("aqa.org.uk", "www"),
      Site("twinkl.co.uk", "www"),
    ])

  static let educationalGames = SiteKind(
    "education", "Education", .allowed, firewall: FirewallCategory(30, "Education"),
    paths: ["/", "/worlds/rivers", "/lessons/3"],
    [Site("education.minecraft.net", "worlds")])

  static let searchEngines = SiteKind(
    "search-engines", "Search engines",
    firewall: FirewallCategory(41, "Search Engines and Portals"),
    [Site("google.com", "www"), Site("bing.com", "www"), Site("duckduckgo.com")])

  static let news = SiteKind(
    "news", "News", firewall: FirewallCategory(36, "News and Media"),
    paths: ["/", "/uk-news/latest", "/world/2026/story-17", "/society/gambling-reform-explained"],
    [
      Site("bbc.co.uk", "www"), Site("theguardian.com", "www", "amp"), Site("tes.com", "www"),
      Site("schoolsweek.co.uk"),
    ])

  static let sports = SiteKind(
    "sports", "Sport", firewall: FirewallCategory(46, "Sports"),
    paths: ["/", "/football/scores-fixtures", "/premier-league/table", "/transfers"],
    [
      Site("skysports.com", "www"), Site("premierleague.com", "www"), Site("goal.com", "www"),
      Site("flashscore.co.uk", "www"),
    ])

  static let streaming = SiteKind(
    "streaming", "Video and music",
    firewall: FirewallCategory(25, "Streaming Media and Download"),
    paths: ["/", "/watch?v=dQ7ab12", "/shorts/ab77", "/playlist?list=PL3"],
    [Site("youtube.com", "www"), Site("spotify.com", "open"), Site("vimeo.com")])

  static let shopping = SiteKind(
    "shopping", "Shopping", firewall: FirewallCategory(42, "Shopping"),
    paths: ["/", "/gp/cart", "/sale", "/item/88213"],
    [Site("amazon.co.uk", "www"), Site("vinted.co.uk", "www"), Site("argos.co.uk", "www")])

  static let socialMedia = SiteKind(
    "social-media", "Social media", firewall: FirewallCategory(37, "Social Networking"),
    [
      Site("tiktok.com", "www"), Site("instagram.com", "i"), Site("snapchat.com", "app"),
      Site("reddit.com", "www"),
    ])

  static let publicServices = SiteKind(
    "public-services", "Government and public services",
    firewall: FirewallCategory(51, "Government and Legal Organizations"),
    paths: ["/", "/government/publications/keeping-children-safe", "/bank-holidays"],
    [Site("gov.uk", "www")])

  static let updates = SiteKind(
    "updates", "Updates of software", .allowed,
    firewall: FirewallCategory(52, "Information Technology"),
    paths: ["/d/msdownload/update/ab12.cab", "/dists/stable/InRelease"],
    [
      Site("windowsupdate.com", "au.download"), Site("update.googleapis.com"),
      Site("deb.debian.org"), Site("swcdn.apple.com"),
    ])

  static let advertising = SiteKind(
    "advertising", "Advertising", firewall: FirewallCategory(17, "Advertising"),
    paths: ["/ad/show?slot=7"],
    [
      Site("doubleclick.net", "securepubads.g", "ad"), Site("adnxs.com", "ib"),
      Site("taboola.com", "cdn"),
    ])

  static let tracking = SiteKind(
    "tracking", "Measurement and tracking",
    firewall: FirewallCategory(52, "Information Technology"),
    paths: ["/g/collect?v=2&tid=G3753", "/gtag/js?id=G6083"],
    [Site("google-analytics.com", "www"), Site("googletagmanager.com", "www")])

  static let contentDelivery = SiteKind(
    "content-delivery", "Fonts, scripts and content delivery",
    firewall: FirewallCategory(52, "Information Technology"),
    paths: ["/s/roboto.woff2", "/ajax/libs/jquery.min.js"],
    [Site("gstatic.com", "fonts"), Site("cdnjs.cloudflare.com"), Site("jsdelivr.net", "cdn")])
}
