// hot: called for each host that a worker does not know yet, and for each line of a host that has
// entries with a path.
internal import Vocabulary
public import WebAddress

extension SiteIndex {
  /// What the lists say of a normalised host (see ``HostName``).
  ///
  /// A name matches itself and everything below it on label borders; an address only itself.
  public func verdict(ofHost host: Span<UInt8>) -> HostVerdict {
    verdict(ofHost: host, path: Span())
  }

  /// What the lists say of a normalised host with a path and query, as the log has them.
  ///
  /// An entry with a path matches that host, with and without `www.`, and every path that goes on
  /// behind it with `/`, `?` or `&`; letters compare in lower case.
  ///
  /// - Parameter port: The port of the request, for entries that hold for one; `nil` when it is not
  ///   known, and then none of those matches.
  public func verdict(
    ofHost host: Span<UInt8>, path: Span<UInt8>, port: UInt16? = nil
  ) -> HostVerdict {
    var suffixes: [HostSuffixes.Suffix] = []
    HostSuffixes.all(of: host, isAddress: HostName.isAddress(host), into: &suffixes)
    return verdict(ofHost: host, suffixes: suffixes.span, path: path, port: port)
  }

  /// The same for a host whose suffixes are known.
  ///
  /// Allocates nothing, but where a list takes the host or a name above it out again, for hosts with
  /// entries for one port, and where expressions are used.
  public func verdict(
    ofHost host: Span<UInt8>, suffixes: Span<HostSuffixes.Suffix>, path: Span<UInt8>,
    port: UInt16? = nil
  ) -> HostVerdict {
    let listed = listed(ofHost: host, suffixes: suffixes, path: path, port: port)
    if overrides.isEmpty { return listed.settled(with: OverrideSum()) }
    return listed.settled(with: overrides.sum(ofHost: host, suffixes: suffixes, path: path))
  }

  /// What lists say, before the highest power wins.
  private func listed(
    ofHost host: Span<UInt8>, suffixes: Span<HostSuffixes.Suffix>, path: Span<UInt8>,
    port: UInt16?
  ) -> HostVerdict {
    var verdict = HostVerdict()
    let ownStart = PathPrefixes.hostStart(of: host, count: host.count)
    // The memory of all of them is on its way while the first is looked up.
    for place in suffixes.indices { table.prefetch(hash: suffixes[place].hash.value) }
    for place in suffixes.indices {
      let suffix = suffixes[place]
      let set = table.set(
        hash: suffix.hash.value, host: host, from: suffix.start, path: Span(), to: 0)
      guard set != 0, Int(set) < meanings.count else { continue }
      let meaning = meanings[Int(set)]
      if meaning.hasExceptions {
        return listedWithExceptions(ofHost: host, path: path, port: port)
      }
      verdict.add(meaning)
      if let scope = narrowScope(of: meaning, suffix) {
        add(self.set(of: suffix, tail: scope.tail, host: host), to: &verdict)
      }
      if meaning.hasURLEntries, suffix.start == ownStart {
        verdict.hasURLEntries = true
        addPaths(path, behind: suffix, of: host, to: &verdict)
      }
      if meaning.hasPortEntries, suffix.start == ownStart {
        verdict.hasURLEntries = true
        let tail = Self.tail(port: port, path: path)
        addPaths(tail.span, behind: suffix, of: host, to: &verdict)
      }
    }
    if suffixes.count == 1 { addRanges(of: host, to: &verdict) }
    if !expressions.isEmpty { addExpressions(host, path, to: &verdict) }
    return verdict
  }

  /// What an entry for one port may have behind the host; empty when no port is known.
  static func tail(port: UInt16?, path: Span<UInt8>) -> [UInt8] {
    guard let port else { return [] }
    var tail = Array(":\(port)".utf8)
    tail.append(path)
    return tail
  }

  /// Names pay nothing for ranges of addresses.
  private func addRanges(of host: Span<UInt8>, to verdict: inout HostVerdict) {
    guard !ranges.isEmpty, HostName.isAddress(host) else { return }
    ranges.eachRange(of: host) { add($0.set, to: &verdict) }
  }

  /// Where expressions are used, each address of every host needs its own verdict.
  private func addExpressions(
    _ host: Span<UInt8>, _ path: Span<UInt8>, to verdict: inout HostVerdict
  ) {
    verdict.hasURLEntries = true
    for expression in expressions.matches(host: host, path: path) {
      add(expression.set, to: &verdict)
    }
  }

  private func addPaths(
    _ path: Span<UInt8>, behind suffix: HostSuffixes.Suffix, of host: Span<UInt8>,
    to verdict: inout HostVerdict
  ) {
    var prefixes = PathPrefixes(after: suffix.hash)
    while let prefix = prefixes.next(of: path) {
      let set = table.set(
        hash: prefix.hash.value, host: host, from: suffix.start, path: path, to: prefix.end)
      add(set, to: &verdict)
    }
  }

  private func add(_ set: UInt16, to verdict: inout HostVerdict) {
    if set != 0, Int(set) < meanings.count { verdict.add(meanings[Int(set)]) }
  }

  /// The scope of further entries to look for: the host itself is never below its name.
  func narrowScope(of meaning: SetMeaning, _ suffix: HostSuffixes.Suffix) -> EntryScope? {
    if suffix.start == 0 { return meaning.hasNameOnly ? .nameOnly : nil }
    return meaning.hasBelowOnly ? .belowOnly : nil
  }

  /// The set of the entry that is a suffix with a tail of an ``EntryScope`` behind it.
  func set(of suffix: HostSuffixes.Suffix, tail: [UInt8], host: Span<UInt8>) -> UInt16 {
    var hash = suffix.hash
    for byte in tail { hash.add(byte) }
    return table.set(
      hash: hash.value, host: host, from: suffix.start, path: tail.span, to: tail.count)
  }
}
