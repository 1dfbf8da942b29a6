internal import Vocabulary
internal import WebAddress

extension SiteIndex {
  /// Looks up a host or an address as a person types it.
  ///
  /// - Returns: an empty answer for what has no host.
  public func lookup(_ text: String) -> LookupAnswer {
    guard let address = WebAddress(text) else { return LookupAnswer() }
    let host = Array(address.host.utf8)
    let path = Array(address.pathAndQuery.utf8)
    let verdict = verdict(ofHost: host.span, path: path.span)
    let evidence = evidence(host: address.host, pathAndQuery: address.pathAndQuery)
    return LookupAnswer(
      categories: taxonomy.ids(in: verdict.categories).sorted(),
      entries: Set(evidence.map { "\($0.name):\($0.entry)" }).sorted(),
      isAllowed: verdict.isAllowed, isProtected: verdict.isProtected)
  }
}
