/// A page that somebody opens, with the many requests to others that it brings along.
struct PageBurst {
  let member: Member
  let page: Visit
  /// What the page brings along, in the order of time.
  let brought: [Visit]
  /// The sites among them that a rule is about, with the first and last request to each.
  let flagged: [Flagged]

  /// A site that would be a matter for somebody if it had been opened.
  struct Flagged {
    let kind: SiteKind
    let site: String
    let visits: [Visit]
  }
}

extension PageBurst {
  /// What a browser fetches: a kind of site, a path and the media type of the answer.
  private typealias Request = (kind: SiteKind, path: String, type: String)

  private static let usual: [Request] = [
    (.contentDelivery, "/s/roboto.woff2", "font/woff2"),
    (.contentDelivery, "/ajax/libs/jquery.min.js", "application/javascript"),
    (.contentDelivery, "/npm/theme.min.css", "text/css"),
    (.contentDelivery, "/img/hero-1200.webp", "image/webp"),
    (.advertising, "/ad/show?slot=7", "application/javascript"),
    (.advertising, "/creative/300x250.jpg", "image/jpeg"),
    (.tracking, "/g/collect?v=2&tid=G3753", "image/gif"),
    (.tracking, "/gtag/js?id=G6083", "application/javascript"),
  ]

  private static let unwelcome: [Request] = [
    (.gambling, "/affiliate/banner-728x90.gif", "image/gif"),
    (.gambling, "/odds-widget/v3/embed.js", "application/javascript"),
    (.games, "/widget/play.js", "application/javascript"),
    (.dating, "/promo/skyscraper.jpg", "image/jpeg"),
    (.piracy, "/mirror/badge.png", "image/png"),
    (.socialMedia, "/embed.js", "application/javascript"),
  ]

  /// Opens a page.
  ///
  /// - Parameter setting: Who opens it, where and when.
  init(in setting: Setting, _ random: inout SplitMix64) {
    let kind = random.pick([SiteKind.news, .sports, .shopping])
    var page = Visit(
      by: setting.member, route: setting.route, at: setting.begin,
      host: random.pick(random.pick(kind.sites).hosts), path: random.pick(kind.paths), kind: kind)
    page.isLookedUp = true
    let length = random.number(in: 1000...4000)
    var requests: [(Request, Site)] = (0..<random.number(in: 20...60)).map { _ in
      let request = random.pick(Self.usual)
      return (request, random.pick(request.kind.sites))
    }
    var marks: Set<Int> = []
    if random.happens(inThousand: 400) {
      let request = random.pick(Self.unwelcome)
      let site = random.pick(request.kind.sites)
      for _ in 0..<random.number(in: 1...3) {
        marks.insert(requests.count)
        requests.append((request, site))
      }
    }
    // Within what a page takes to load, and never at the same moment as the page.
    let times = requests.map { _ in page.time + 100 + Int64(random.below(length)) }.sorted()
    var order = Array(requests.indices)
    for place in order.indices.reversed() { order.swapAt(place, random.below(place + 1)) }
    var brought: [Visit] = []
    var marked: [Visit] = []
    for (time, place) in zip(times, order) {
      let (request, site) = requests[place]
      let visit = Self.visit(request, site, of: page, by: setting, at: time, &random)
      brought.append(visit)
      if marks.contains(place) { marked.append(visit) }
    }
    let mark = marks.first.map { requests[$0] }
    self.init(
      member: setting.member, page: page, brought: brought,
      flagged: mark.map { [Flagged(kind: $0.0.kind, site: $0.1.entry, visits: marked)] } ?? [])
  }

  private static func visit(
    _ request: Request, _ site: Site, of page: Visit, by setting: Setting, at time: Int64,
    _ random: inout SplitMix64
  ) -> Visit {
    var visit = Visit(
      by: setting.member, route: setting.route, at: time, host: random.pick(site.hosts),
      path: request.path, kind: request.kind)
    visit.contentType = request.type
    visit.referrer = "https://\(page.host)\(page.path)"
    visit.isLookedUp = random.happens(inThousand: 300)
    let isRefused = request.kind.id != "content-delivery" && request.kind.id != "tracking"
    if isRefused, random.happens(inThousand: 500) { visit.answer = .blocked }
    return visit
  }
}
