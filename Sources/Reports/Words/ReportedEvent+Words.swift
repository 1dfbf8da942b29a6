internal import Markup
internal import Vocabulary

extension ReportedEvent {
  /// What the event is about, as a heading.
  var subjectMatter: HTML {
    switch event.target {
    case .search(""): "A search"
    case .search(let query): "Search for \(HTML.query(query))"
    case .pattern(let pattern):
      pattern.category.isEmpty
        ? HTML(text: pattern.kind.title)
        : "\(pattern.kind.title): \(HTML.listed(categoryTitles.map(HTML.log)))"
    case .site(let site) where event.isLookupOnly: "Look-up of \(HTML.host(site))"
    case .site(let site) where event.minutes > 0:
      "\(HTML(text: useTime)) without a break on \(HTML.host(site))"
    case .site(let site): "Site \(HTML.host(site))"
    case .use: "\(HTML(text: useTime)) of the day on \(HTML.listed(categoryTitles.map(HTML.log)))"
    }
  }

  /// The estimated time of use, in words.
  private var useTime: String { "About \(PlainNumber.counted(event.minutes, "minute"))" }

  /// What the filter did, in words.
  var whatTheFilterDid: String {
    let (one, many) = event.isLookupOnly ? ("look-up", "look-ups") : ("visit", "visits")
    let parts = [
      (event.allowedCount, "let through"), (event.blockedCount, "blocked"),
      (event.unknownCount, "with no result in the log"),
    ].filter { $0.0 > 0 }.map { "\(PlainNumber.counted($0.0, one, many)) \($0.1)" }
    return parts.isEmpty ? "The log does not say" : parts.joined(separator: ", ")
  }

  /// The reasons, most of them; the CSV and the JSON have all.
  var reasons: [HTML] {
    let most = 8
    let titles = Dictionary(
      zip(event.categories, categoryTitles), uniquingKeysWith: { first, _ in first })
    let shown = event.evidence.prefix(most).map { reason in
      reason.words(category: titles[reason.category] ?? reason.category)
    }
    let rest = event.evidence.count - shown.count
    return rest > 0 ? shown + ["and \(PlainNumber.counted(rest, "more reason"))"] : shown
  }

  /// How long it has waited for a decision, in words.
  func waiting(_ dates: SchoolDates, until run: Instant) -> String {
    switch dates.days(from: foundAt, to: run) {
    case 0: "new today"
    case let days: "waiting for \(PlainNumber.counted(days, "day"))"
    }
  }
}
