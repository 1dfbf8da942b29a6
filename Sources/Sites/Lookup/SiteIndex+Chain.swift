internal import Vocabulary
internal import WebAddress

extension SiteIndex {
  /// The whole chain from entries to verdict, of a host or an address as a person types it.
  ///
  /// - Returns: `nil` for what has no host.
  public func chain(_ text: String) -> SiteChain? {
    guard let address = WebAddress(text) else { return nil }
    let host = Array(address.host.utf8)
    let path = Array(address.pathAndQuery.utf8)
    let port = address.requestPort
    let holdings = matches(host: host, path: path, port: port).flatMap { match in
      match.lists.map { holding(of: Int($0), entry: match.entry) }
    }
    let own = OverrideMatch(in: overrides, host: host, path: path)
    let inForce = own.inForce(in: taxonomy)
    return SiteChain(
      holdings: holdings.sorted(by: Self.precedes),
      overrides: own.overrides.map {
        SiteChain.Own(override: $0, isInForce: inForce.contains($0))
      },
      verdict: verdict(ofHost: host.span, path: path.span, port: port),
      evidence: evidence(
        host: address.host, pathAndQuery: address.pathAndQuery, port: port))
  }

  private func holding(of number: Int, entry: String) -> SiteChain.Holding {
    let list = head.lists[number]
    let source = head.sources.first {
      list.name == $0.source.name || list.name.hasPrefix($0.source.name + "/")
    }
    let files = source?.files ?? []
    let folder = (source?.source.path ?? "") + list.name.dropFirst(source?.source.name.count ?? 0)
    let own = files.filter { $0.path.hasPrefix(folder + "/") }
    return SiteChain.Holding(
      list: list, power: powers[number], category: categoryID(of: list), entry: entry,
      files: own.isEmpty ? files : own)
  }

  private static func precedes(_ first: SiteChain.Holding, _ second: SiteChain.Holding) -> Bool {
    if first.power != second.power { return first.power > second.power }
    return (first.list.name, first.category, first.entry)
      < (second.list.name, second.category, second.entry)
  }
}
