internal import WebAddress

/// Filter lists in Adblock's syntax, as Adblock Plus, uBlock Origin, AdGuard and AdGuard Home read
/// them, as far as a rule is about a site and holds for whoever visits it.
///
///     ||example.org^               the name and everything below it; ||com^ is a whole domain
///     ||example.org^$all           the same, as with doc, popup, important and more
///     ||*.example.org^             below the name only
///     |https://example.org^        the name alone
///     ||example.org/games          this path and everything below it
///     example.org  192.0.2.1       as in a plain list; hosts lines are read too
///     @@||example.org^             takes the name out of this list, whatever other lists say
///     ||org^$denyallow=a.org|b.org everything in .org but those two
///
/// An exception with `$important` wins over a rule, a rule with it over an exception, and
/// `$badfilter` switches an equal rule off. Rules that hide parts of pages, that hold only for some
/// requests, pages or programs, and patterns of no certain site are skipped.
struct AdblockList: ListReader {
  private var conditions = AdblockConditions()
  private var exceptions = NameSet()
  private var importantNames = NameSet()
  private var switchedOff: Set<[UInt8]> = []

  static func countOfFittingLines(in sample: [[UInt8]]) -> Int {
    let rules = sample.count { isRule($0.span) }
    if rules == 0 { return 0 }
    // Some lists hold plain names and rules; without a rule they are plain lists.
    return rules + sample.count { !isRule($0.span) && EntryReader.looksLikeName($0[...]) }
  }

  /// True for what stands in no other list.
  private static func isRule(_ line: Span<UInt8>) -> Bool {
    line.hasPrefix("||") || line.hasPrefix("@@") || line.hasPrefix("|http")
      || line.hasPrefix("[adblock") || line.hasPrefix("[adguard") || line.hasPrefix("[ublock")
      || isPagePart(line.extracting(firstWord(of: line)))
  }

  private static func firstWord(of line: Span<UInt8>) -> Range<Int> {
    var words = Words(of: line)
    return words.next(of: line) ?? 0..<0
  }

  /// True for a rule that hides or changes parts of pages: `##`, also with `@`, `?`, `$` and `%`
  /// between, `$$` or `$@$`.
  private static func isPagePart(_ line: Span<UInt8>) -> Bool {
    for index in line.indices {
      let sign = line[index]
      guard sign == UInt8(ascii: "#") || sign == UInt8(ascii: "$") else { continue }
      var next = index + 1
      while next < line.count, next <= index + 3, isMark(line[next], behind: sign) { next += 1 }
      if next < line.count, line[next] == sign { return true }
    }
    return false
  }

  private static func isMark(_ byte: UInt8, behind sign: UInt8) -> Bool {
    byte == UInt8(ascii: "@")
      || sign == UInt8(ascii: "#")
        && [UInt8(ascii: "?"), UInt8(ascii: "$"), UInt8(ascii: "%")].contains(byte)
  }

  /// Collects the exceptions, and the rules that switch others off or win over exceptions.
  mutating func lookAhead(_ text: Span<UInt8>) {
    var exceptions: [AdblockRule] = []
    var conditions = AdblockConditions()
    var lines = TextLines(of: text)
    while let range = lines.next(of: text) {
      let line = text.extracting(range)
      if conditions.takes(line) || conditions.isInside || !AdblockRule.mayChangeOthers(line) {
        continue
      }
      let rule = AdblockRule(line)
      if rule.options.isBadFilter {
        switchedOff.insert(rule.key)
      } else if rule.isException {
        exceptions.append(rule)
      } else if case .name(let name, let scope) = rule.target, rule.options.obstacle == nil {
        importantNames.insert(name, scope: scope)
      }
    }
    for rule in exceptions where isHeeded(rule) {
      if case .name(let name, let scope) = rule.target {
        self.exceptions.insert(name, scope: scope)
      }
    }
  }

  /// True for an exception that holds: it may be switched off, or a rule may win over it.
  private func isHeeded(_ exception: AdblockRule) -> Bool {
    guard case .name(let name, _) = exception.target, exception.options.obstacle == nil,
      !switchedOff.contains(exception.key)
    else { return false }
    return exception.options.isImportant || !importantNames.covers(name)
  }

  mutating func read(_ line: Span<UInt8>, of file: ListFile, into entries: inout EntryReader) {
    if conditions.takes(line) {
      if line.hasPrefix("!#include") { entries.skip(.includedFile) }
    } else if Self.isComment(line) {
      return
    } else if conditions.isInside {
      entries.skip(.programCondition)
    } else if HostsList.fits(line) {
      HostsList().read(line, of: file, into: &entries)
    } else if Self.isPagePart(line) {
      entries.skip(.pagePart)
    } else {
      read(AdblockRule(line), into: &entries)
    }
  }

  /// True for the header in brackets, and for a comment as hosts files have it: `#` and a word.
  private static func isComment(_ line: Span<UInt8>) -> Bool {
    if line[0] == UInt8(ascii: "[") { return line[line.count - 1] == UInt8(ascii: "]") }
    guard line[0] == UInt8(ascii: "#") else { return false }
    var words = line.indices.drop { line[$0] == UInt8(ascii: "#") }.makeIterator()
    return words.next().map { line[$0] <= 0x20 } ?? true || !isPagePart(line)
  }

  private func read(_ rule: AdblockRule, into entries: inout EntryReader) {
    if rule.options.isBadFilter { return }
    if !switchedOff.isEmpty, switchedOff.contains(rule.key) { return entries.skip(.switchedOff) }
    if let reason = rule.options.obstacle { return entries.skip(reason) }
    switch rule.target {
    case .nothing(let reason): entries.skip(reason)
    case .name(let name, let scope) where rule.isException:
      if !isHeeded(rule) { return entries.skip(.exception) }
      entries.addException(name.span, scope: scope, as: .exception)
    case .name(let name, let scope):
      if !rule.options.isImportant, exceptions.covers(name) { return entries.skip(.excepted) }
      add(name, scope, isWhole: rule.isWhole, to: &entries)
      for name in rule.options.exceptNames { entries.addException(name.span, as: .exception) }
    }
  }

  private func add(
    _ name: [UInt8], _ scope: EntryScope, isWhole: Bool, to entries: inout EntryReader
  ) {
    if isWhole {
      entries.addDomain(name.span, scope: scope)
    } else {
      entries.addName(name.span, scope: scope, rangesArePaths: true)
    }
  }
}
