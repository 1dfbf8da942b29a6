internal import Markup
internal import Pipeline
internal import Settings
internal import Vocabulary

/// What a run would do, for people; it names nobody.
enum DryRunText {
  /// The findings, one fact a line.
  static func text(of findings: DryRunFindings, settings: SchoolSettings) -> String {
    var lines = notices(of: settings)
    lines.append("settings: good")
    if findings.anotherIsAtWork {
      lines.append("another run is at work; ask again when it is done")
    } else {
      lines += [store(findings)] + lists(findings) + findings.sources.flatMap(source)
      if !findings.retention.isEmpty { lines.append("retention: \(findings.retention)") }
    }
    lines.append("nothing was changed")
    return lines.map { TerminalText.cleaned($0) + "\n" }.joined()
  }

  /// What a person should know of the settings; a run goes on with what `vigil check` refuses.
  private static func notices(of settings: SchoolSettings) -> [String] {
    var faults = Findings()
    RolesCheck(settings: settings).run(&faults)
    var findings = Findings()
    for fault in faults.faults { findings.notice(fault) }
    return (settings.notices + findings.notices).map(\.description)
  }

  private static func store(_ findings: DryRunFindings) -> String {
    switch findings.store {
    case .missing: return "store: there is none yet; a run would make it"
    case .unreadable: return "store: cannot be looked at, so what is new is not known"
    case .opens(let version, let known):
      let change = version < known ? "; a run would bring it to version \(known)" : ""
      let days = findings.daysToJudge
      let left = days > 0 ? "; \(PlainNumber.counted(days, "day")) to be judged" : ""
      return "store: opens, version \(version)\(change)\(left)"
    }
  }

  private static func lists(_ findings: DryRunFindings) -> [String] {
    guard !findings.lists.isEmpty else { return ["lists: as they were"] }
    return ["lists: would be compiled again"] + findings.lists.map { "  \($0)" }
  }

  private static func source(_ source: DryRunFindings.Source) -> [String] {
    var counts: [String] = []
    let fresh = source.logs.count { $0.isNew }
    if fresh > 0 { counts.append("\(PlainNumber.grouped(fresh)) new") }
    if fresh < source.logs.count {
      counts.append("\(PlainNumber.grouped(source.logs.count - fresh)) grown")
    }
    if source.unchanged > 0 { counts.append("\(PlainNumber.grouped(source.unchanged)) unchanged") }
    if !source.waiting.isEmpty {
      counts.append("\(PlainNumber.grouped(source.waiting.count)) without a whole line")
    }
    let head = counts.isEmpty ? "no log" : counts.joined(separator: ", ")
    return ["source \(source.name): \(head)"]
      + source.logs.map { log in
        "  \(log.isNew ? "new" : "grown") \(log.path) (\(log.format)): "
          + "\(PlainNumber.counted(Int(log.bytes), "byte")) to read"
      } + source.waiting.map { "  waits \($0): it holds no whole line yet" }
  }
}
