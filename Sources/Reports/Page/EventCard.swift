internal import CivilTime
internal import Markup
internal import Vocabulary

/// One event on a page.
struct EventCard {
  var reported: ReportedEvent
  var dates: SchoolDates
  /// The moment to which its waiting is counted.
  var run: Instant
  /// True to say who it is about; false where a heading above has said so.
  var namesIdentity: Bool
  /// True to set the visits around it below it.
  var showsContext: Bool

  /// The card; its heading is one level below the heading of its section or person.
  var html: HTML {
    let event = reported.event
    let kind: HTML = reported.decision == nil ? "" : " decided"
    let size: HTML = showsContext ? "" : " small"
    return """
      <article class="event\(kind)\(size)" id="\(event.id)" aria-labelledby="\(event.id)-title">
      \(heading)<dl>
      \(rows.map { "<div><dt>\($0.term)</dt><dd>\($0.value)</dd></div>\n" as HTML })</dl>
      \(showsContext ? ContextTable(reported: reported, dates: dates).html : "")</article>

      """
  }

  private var heading: HTML {
    let id = reported.event.id
    let text: HTML = "\(reported.event.severity.tag) \(reported.subjectMatter)"
    return namesIdentity
      ? "<h3 id=\"\(id)-title\">\(text)</h3>\n" : "<h4 id=\"\(id)-title\">\(text)</h4>\n"
  }

  private var rows: [(term: String, value: HTML)] {
    let event = reported.event
    let who: [(term: String, value: HTML)] = [
      ("Who", "<strong>\(event.identity.title(dates))</strong> (\(event.identity.details))")
    ]
    return (namesIdentity ? who : [])
      + [
        ("How we know", howWeKnow),
        ("Decision", decision),
        ("When", "\(dates.words(from: event.first, to: event.last))"),
        ("Days", timeline),
        ("Made of", HTML.listed(event.parts.map(HTML.log))),
        ("Where", HTML.listed(reported.networks.map(network))),
        ("Category", HTML.listed(reported.categoryTitles.map(HTML.log))),
        ("Why", reasons),
        ("What the filter did", whatTheFilterDid),
        ("Opened by somebody", opened),
        ("Hosts", hosts),
        ("Seen by", seenBy),
        ("Order", HTML(text: reported.priorityReason)),
        ("Event", "\(HTML.log(event.id)) (rule: \(HTML.log(reported.ruleTitle)))"),
      ].filter { !$0.value.isEmpty }
  }

  /// The days of a pattern: a mark for each from the first to the last, and in words those with an
  /// event; empty for other events.
  private var timeline: HTML {
    let zone = dates.zone
    let days = Set(reported.partTimes.map(zone.day)).sorted()
    guard let first = days.first, let last = days.last else { return "" }
    let marks = (first.number...last.number).map { number in
      days.contains(Day(number: number)) ? "■" : "·"
    }
    return """
      <span aria-hidden="true">\(marks.joined(separator: " "))</span><br>\
      \(HTML.listed(days.map { HTML(text: dates.words($0)) })); \
      \(PlainNumber.counted(reported.event.parts.count, "event"))
      """
  }

  private func network(_ network: Network) -> HTML {
    let site: HTML = network.site.isEmpty ? "" : ", \(HTML.log(network.site))"
    return "\(HTML.log(network.name))\(site) (\(network.kind.words))"
  }

  /// From what the name comes and what speaks against it; empty when nothing does either.
  private var howWeKnow: HTML {
    let known = reported.event.identification
    let holder: HTML =
      known.holder.isEmpty ? "" : "The device of <strong>\(HTML.log(known.holder))</strong>. "
    return known.words.isEmpty
      ? "" : "\(holder)\(HTML(text: known.words.prefix(1).uppercased() + known.words.dropFirst()))"
  }

  private var decision: HTML {
    guard let decision = reported.decision else {
      return """
        <strong>Needs a decision</strong>, \(reported.waiting(dates, until: run)) \
        (found on \(dates.words(reported.foundAt)))
        """
    }
    let gone: HTML =
      reported.isNoLongerFound
      ? "<br>No longer found in the logs: it stays because it was decided." : ""
    let by: HTML = decision.by.isEmpty ? "" : " by \(HTML.log(decision.by))"
    let reason: HTML = decision.reason.isEmpty ? "" : ": \(HTML.log(decision.reason))"
    return """
      <strong>\(decision.outcome.words)</strong>,\(by) on \(dates.words(decision.at))\(reason)\
      \(gone)
      """
  }

  private var reasons: HTML {
    let reasons = reported.reasons
    guard reasons.count > 1 else { return reasons.joined() }
    return "<ul>\(reasons.map { "<li>\($0)</li>" as HTML })</ul>"
  }

  private var whatTheFilterDid: HTML {
    let doubt: HTML =
      reported.event.isLookupOnly
      ? "<br>Only the name was looked up (DNS): this does not prove a visit." : ""
    return "\(reported.whatTheFilterDid)\(doubt)"
  }

  /// Whether somebody opened a page; nothing where only a name was looked up or it was a search.
  private var opened: HTML {
    if case .search = reported.event.target { return "" }
    if reported.event.isLookupOnly { return "" }
    return switch reported.event.nature {
    case .page: "Yes: a page was opened"
    case .background: "Probably not: it ran in the background"
    case .unknown: "Cannot be told"
    }
  }

  /// The hosts, where they say more than the heading does.
  private var hosts: HTML {
    let most = 6
    if case .site(let site) = reported.event.target, reported.event.hosts == [site] { return "" }
    let shown = reported.event.hosts.prefix(most).map(HTML.host)
    let rest = reported.event.hosts.count - shown.count
    return HTML.listed(rest > 0 ? shown + [HTML(text: "\(rest) more")] : shown)
  }

  private var seenBy: HTML {
    let devices = reported.event.clients.prefix(6).map(HTML.log)
    let from: HTML = devices.isEmpty ? "" : "; device \(HTML.listed(devices))"
    return "\(HTML.listed(reported.event.sources.map(HTML.log)))\(from)"
  }
}
