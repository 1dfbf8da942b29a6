internal import FoundationEssentials

/// v2fly's domain lists (github.com/v2fly/domain-list-community, folder `data`).
///
///     example.org  domain:example.org   the name and everything below it; one label is a whole TLD
///     full:www.example.org              this name only
///     keyword:casino                    an expression over the host
///     regexp:^cdn\d+\.example\.org$     the same, in Go's syntax
///     include:other @ads @-cn           the rules of a file beside it, those with @ads, without @cn
///     example.org @ads &other # words   a rule with an attribute, which belongs to `other` as well
///
/// A file's name is its category where the settings name the folder. A rule counts once in each list
/// that it belongs to, whichever way it came there.
struct V2FlyList: ListFileReader {
  static func countOfFittingLines(in sample: [[UInt8]]) -> Int {
    let rules = sample.map { V2FlyRule($0.span, line: 0) }
    let isOwn = zip(sample, rules).contains { line, rule in
      isMarked(line.span) || rule.map { !$0.attributes.isEmpty } ?? false
    }
    guard isOwn else { return 0 }
    return rules.count { rule in
      guard let rule else { return false }
      return rule.kind != .domain
        || rule.value.allSatisfy { EntryReader.isNameByte($0) || $0 == UInt8(ascii: ".") }
    }
  }

  /// True when a line begins with the kind of its rule.
  static func isMarked(_ line: Span<UInt8>) -> Bool {
    for kind: StaticString in ["full:", "include:", "keyword:", "regexp:", "domain:"]
    where line.hasPrefix(kind) {
      return true
    }
    return false
  }

  func readFile(_ text: Span<UInt8>, of file: ListFile, into entries: inout EntryReader) {
    let url = URL(filePath: file.path)
    let path = url.deletingLastPathComponent().path(percentEncoded: false)
    let name = url.lastPathComponent
    var folder = V2FlyFolder(path: path, isWhole: file.isOfFolder)
    if let known = entries.v2fly, known.path == path, known.isWhole == folder.isWhole {
      folder = known
    }
    entries.v2fly = nil
    folder.keep(V2FlyFile(text, path: file.path), name: name)
    var walk = V2FlyWalk(in: folder)
    walk.add(list: name, to: &entries)
    entries.v2fly = walk.folder
    if file.isOfFolder { Self.addToListsWithoutFile(name, of: file, in: walk.folder, to: &entries) }
  }

  /// Adds the rules that belong to lists that have no file of their own.
  private static func addToListsWithoutFile(
    _ name: String, of file: ListFile, in folder: V2FlyFolder, to entries: inout EntryReader
  ) {
    for rule in folder.file(name)?.rules ?? [] {
      for other in Set(rule.affiliations).sorted() where folder.file(other) == nil {
        var list = V2FlyFolder.listFile(named: other, beside: file)
        list.path = file.path
        entries.select(list)
        entries.go(to: file.path, line: rule.line)
        add(rule, to: &entries)
      }
    }
  }

  /// Adds one rule at the reader's place.
  static func add(_ rule: V2FlyRule, to entries: inout EntryReader) {
    switch rule.kind {
    case .include: break
    case .domain, .full:
      // One label is meant to be one: `sony` is the top-level domain.
      let name = [UInt8(ascii: ".")] + rule.value
      let scope: EntryScope = rule.kind == .full ? .nameOnly : .nameAndBelow
      entries.addName(name.span, scope: scope, rangesArePaths: false)
    case .keyword:
      let expression = PosixExpression(keyword: rule.value)
      entries.addExpression(expression.bytes.span)
    case .expression:
      guard let expression = PosixExpression(rule.value, over: .host) else {
        return entries.skip(.foreignExpression)
      }
      entries.addExpression(expression.bytes.span)
    }
  }
}
