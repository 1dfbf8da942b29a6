internal import Markup
internal import Vocabulary

/// Whether what was read is enough to rely on, in one sentence.
struct ReadingVerdict {
  var material: ReportMaterial

  /// The sentence.
  var sentence: HTML {
    let lines = material.sources.reduce(0) { $0 + $1.lines }
    guard lines > 0 else {
      return """
        <strong>No. No line of any log was read in this period</strong>, so Vigil can say nothing \
        about it. \(whatToDo)
        """
    }
    let read = """
      \(PlainNumber.counted(lines, "line")) of \
      \(PlainNumber.counted(material.sources.count, "source")) were read
      """
    let known = material.identified.percent.map { "; a person is known for \($0)% of visits" } ?? ""
    let gaps = silences + emptyDays + refusals
    guard !gaps.isEmpty else {
      return "Yes. \(read), none refused, no day without data\(known)."
    }
    return "<strong>Not wholly:</strong> \(gaps.joined("; ")). \(read)\(known)."
  }

  private var whatToDo: HTML {
    material.reader.role == .networkManager
      ? "<code>vigil check</code> says what is wrong." : "Ask the network manager."
  }

  private var silences: [HTML] {
    let dates = SchoolDates(zone: material.zone)
    return material.sources.compactMap { source in
      if let since = source.silentSince {
        return "\(HTML.log(source.name)) has been silent since \(dates.words(since))"
      }
      return source.lastLine == nil ? "\(HTML.log(source.name)) has not given a line yet" : nil
    }
  }

  private var emptyDays: [HTML] {
    material.sources.filter { !$0.daysWithoutData.isEmpty }.map { source in
      let days = PlainNumber.counted(source.daysWithoutData.count, "day")
      return "\(HTML.log(source.name)) has \(days) without data"
    }
  }

  private var refusals: [HTML] {
    material.sources.filter { $0.refusedLines > 0 }.map { source in
      let lines = PlainNumber.counted(source.refusedLines, "line")
      return "\(lines) of \(HTML.log(source.name)) could not be read"
    }
  }
}
