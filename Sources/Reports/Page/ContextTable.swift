internal import CivilTime
internal import Markup
internal import Vocabulary

/// The visits of 30 minutes around an event, as a table.
struct ContextTable {
  /// The most rows on a page; those nearest to the event stand, the JSON has all.
  private static let mostRows = 100

  var reported: ReportedEvent
  var dates: SchoolDates

  /// The table, or a sentence when nothing else is known.
  var html: HTML {
    let visits = nearest
    guard !visits.isEmpty else {
      return "<p class=\"aside\">Nothing else is known of the 30 minutes around it.</p>\n"
    }
    let hidden = reported.context.count - visits.count
    let rest: HTML =
      hidden > 0
      ? "<p class=\"aside\">\(PlainNumber.counted(hidden, "visit")) further away: in the JSON.</p>\n"
      : ""
    return PageTable(
      caption: "30 minutes before and after; rows marked ► are this event",
      columns: ["Time", "Search or site", "Category", "What the filter did", "Source"],
      rows: visits.map(row),
      marked: Set(visits.indices.filter { isOwn(visits[$0]) })
    ).html + rest + (visits.contains { dayWord($0) != "" } ? acrossMidnight : "")
  }

  /// What to think of an unidentified device's visits on the day before or after.
  private var acrossMidnight: HTML {
    guard case .device = reported.event.identity else { return "" }
    return """
      <p class="aside">Beyond midnight these are visits from the same address: most likely, but not \
      certainly, of the same device.</p>

      """
  }

  /// Says of a visit that it was on another day than the event.
  private func dayWord(_ visit: ReportedVisit) -> String {
    let (day, own) = (dates.zone.day(of: visit.time), dates.zone.day(of: reported.event.first))
    return day == own ? "" : day < own ? " day before" : " next day"
  }

  private var nearest: [ReportedVisit] {
    let all = reported.contextInOrder
    guard all.count > ContextTable.mostRows else { return all }
    let near = all.enumerated()
      .sorted { (distance($0.element), $0.offset) < (distance($1.element), $1.offset) }
      .prefix(ContextTable.mostRows)
    return near.sorted { $0.offset < $1.offset }.map(\.element)
  }

  private func row(_ visit: ReportedVisit) -> [HTML] {
    let mark: HTML = isOwn(visit) ? "►&nbsp;" : ""
    let what: HTML =
      visit.query.isEmpty
      ? HTML.host(visit.host)
      : "Search for \(HTML.query(visit.query)) on \(HTML.host(visit.host))"
    return [
      "\(mark)\(dates.clock(visit.time))\(dayWord(visit))", what,
      HTML.listed(visit.categoryTitles.map(HTML.log)), HTML(text: visit.action.words),
      .log(visit.source),
    ]
  }

  /// True for a visit of the event itself: in its episode, and of its query or one of its hosts.
  private func isOwn(_ visit: ReportedVisit) -> Bool {
    let event = reported.event
    guard distance(visit) == 0, event.hosts.contains(visit.host) else { return false }
    if case .search = event.target { return !visit.query.isEmpty }
    return true
  }

  /// The minutes between a visit and the episode; 0 inside it.
  private func distance(_ visit: ReportedVisit) -> Int32 {
    let event = reported.event
    return max(0, event.first.minute - visit.time.minute, visit.time.minute - event.last.minute)
  }
}
