public import Vocabulary
internal import WebAddress

extension SiteIndex {
  /// A name of the index that matches, and the lists that hold it.
  struct Match {
    var entry: String
    var lists: [UInt16]
    /// Where the host of the entry begins in the host that was asked for.
    var start: Int
  }

  /// Why a host or an address has its verdict: the entries of the power that won.
  ///
  /// An override that allows stands among them under its category, or under none.
  ///
  /// - Parameters:
  ///   - host: A normalised host (see ``HostName``).
  ///   - pathAndQuery: The path and query as the log has them; empty for the host alone.
  ///   - port: The port of the request; `nil` when it is not known.
  /// - Returns: sorted; an unmapped category stands under the list's own name.
  public func evidence(
    host: String, pathAndQuery: String = "", port: UInt16? = nil
  ) -> [Evidence] {
    let (host, path) = (Array(host.utf8), Array(pathAndQuery.utf8))
    let matches = matches(host: host, path: path, port: port)
    let pairs = matches.flatMap { match in match.lists.map { (match.entry, Int($0)) } }
    let strongest = pairs.map { powers[$0.1] }.max()
    let lists = pairs.filter { powers[$0.1] == strongest }
      .map { entry, list in
        Evidence(
          category: categoryID(of: head.lists[list]), origin: .list, name: head.lists[list].name,
          entry: entry)
      }
    if overrides.isEmpty || strongest == .protected { return lists.sorted() }
    let own = OverrideMatch(in: overrides, host: host, path: path)
    return overridden(lists, power: strongest, by: own).sorted()
  }

  /// The taxonomy's id of a list's category, or the list's own name for it.
  func categoryID(of list: RecordedList) -> String {
    taxonomy.number(ofListName: list.category).map { taxonomy.categories[Int($0)].id }
      ?? list.category
  }

  /// The entries that match, but for those whose list takes the host out again.
  func matches(host: [UInt8], path: [UInt8], port: UInt16?) -> [Match] {
    var found: [Match] = []
    var exceptions: [Match] = []
    let bytes = host.span
    let ownStart = PathPrefixes.hostStart(of: bytes, count: host.count)
    var suffixes = HostSuffixes(of: bytes)
    while let suffix = suffixes.next(of: bytes) {
      let set = table.set(
        hash: suffix.hash.value, host: bytes, from: suffix.start, path: Span(), to: 0)
      append(
        set, String(decoding: host[suffix.start...], as: UTF8.self), from: suffix.start, to: &found)
      appendNarrow(suffix, of: host, set, to: &found)
      appendExceptions(suffix, of: host, set, to: &exceptions)
      guard suffix.start == ownStart else { continue }
      appendPaths(path, behind: suffix, of: host, to: &found)
      appendPaths(Self.tail(port: port, path: path.span), behind: suffix, of: host, to: &found)
    }
    // A list that takes any part of the host out takes these out as well.
    ranges.eachRange(of: bytes) { append($0.set, $0.range.shown, from: .max, to: &found) }
    for expression in expressions.matches(host: bytes, path: path.span) {
      append(expression.set, expression.shown, from: .max, to: &found)
    }
    return exceptions.isEmpty ? found : found.compactMap { $0.without(exceptions) }
  }

  /// Appends what holds for the beginnings of what stands behind a host.
  private func appendPaths(
    _ path: [UInt8], behind suffix: HostSuffixes.Suffix, of host: [UInt8], to found: inout [Match]
  ) {
    var prefixes = PathPrefixes(after: suffix.hash)
    while let prefix = prefixes.next(of: path.span) {
      let set = table.set(
        hash: prefix.hash.value, host: host.span, from: suffix.start, path: path.span,
        to: prefix.end)
      let entry = host[suffix.start...] + path[..<prefix.end].map(HostName.lowerCase)
      append(set, String(decoding: entry, as: UTF8.self), from: suffix.start, to: &found)
    }
  }

  /// Appends what holds for a name alone, or below it only.
  private func appendNarrow(
    _ suffix: HostSuffixes.Suffix, of host: [UInt8], _ set: UInt16, to found: inout [Match]
  ) {
    guard Int(set) < meanings.count, let scope = narrowScope(of: meanings[Int(set)], suffix)
    else { return }
    let name = String(decoding: host[suffix.start...], as: UTF8.self)
    let own = self.set(of: suffix, tail: scope.tail, host: host.span)
    append(own, scope.shown(name), from: suffix.start, to: &found)
  }

  private func append(
    _ set: UInt16, _ entry: String, from start: Int, to found: inout [Match]
  ) {
    guard set != 0, Int(set) < head.sets.count else { return }
    let lists = head.sets[Int(set)].filter { $0 < EntryMark.first }
    if !lists.isEmpty { found.append(Match(entry: entry, lists: lists, start: start)) }
  }

  /// Appends the lists that take a suffix out again.
  private func appendExceptions(
    _ suffix: HostSuffixes.Suffix, of host: [UInt8], _ set: UInt16, to found: inout [Match]
  ) {
    guard Int(set) < meanings.count, meanings[Int(set)].hasExceptions else { return }
    for scope in [EntryScope.nameAndBelow, suffix.start == 0 ? .nameOnly : .belowOnly] {
      append(
        self.set(of: suffix, tail: scope.exceptionTail, host: host.span), "", from: suffix.start,
        to: &found)
    }
  }

  /// What lists say where one of them takes the host or a name above it out again.
  func listedWithExceptions(
    ofHost host: Span<UInt8>, path: Span<UInt8>, port: UInt16?
  ) -> HostVerdict {
    // Whether there are entries with a path is not asked again: each address gets its own verdict.
    var verdict = HostVerdict(hasURLEntries: true)
    let host = Array(host, in: host.indices)
    for match in matches(host: host, path: Array(path, in: path.indices), port: port) {
      verdict.add(SetMeaning(of: match.lists, powers: powers, categories: listCategories))
    }
    return verdict
  }
}

extension SiteIndex.Match {
  /// What is left of it behind exceptions for the same or longer names; `nil` when nothing is.
  fileprivate func without(_ exceptions: [Self]) -> Self? {
    let heeded = exceptions.filter { $0.start <= start }
    var rest = self
    rest.lists = lists.filter { list in !heeded.contains { $0.lists.contains(list) } }
    return rest.lists.isEmpty ? nil : rest
  }
}
