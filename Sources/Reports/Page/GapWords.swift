internal import Markup
internal import Vocabulary

/// What is missing of one source, each gap in a sentence.
struct GapWords {
  /// The most days that are named one by one.
  private static let mostDays = 7

  var source: SourceReading
  var dates: SchoolDates

  /// The sentences; none when nothing is missing.
  var sentences: [HTML] { [silence, emptyDays, refusals].filter { !$0.isEmpty } }

  private var name: HTML { "<strong>\(HTML.log(source.name))</strong>" }

  private var silence: HTML {
    if let since = source.silentSince {
      return "\(name) has been silent since \(dates.words(since))."
    }
    return source.lastLine == nil ? "\(name) has not given a line yet." : ""
  }

  private var emptyDays: HTML {
    let days = source.daysWithoutData
    guard !days.isEmpty else { return "" }
    let named = days.prefix(GapWords.mostDays).map { HTML(text: dates.words($0)) }
    let rest = days.count - named.count
    let more = rest > 0 ? [HTML(text: PlainNumber.counted(rest, "more day"))] : []
    return "\(name) gave no data on \(HTML.listed(named + more))."
  }

  private var refusals: HTML {
    let reasons = source.refused.filter { $0.value > 0 }.sorted {
      $0.key.rawValue < $1.key.rawValue
    }
    guard !reasons.isEmpty else { return "" }
    let words = reasons.map { reason, count -> HTML in
      "\(PlainNumber.grouped(count)) (\(reason.words))"
    }
    let lines = PlainNumber.counted(source.refusedLines, "line")
    return "\(name) has \(lines) that could not be read: \(words.joined(", "))."
  }
}
