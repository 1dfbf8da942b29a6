internal import Vocabulary
internal import WebAddress

extension SiteIndex {
  /// Looks up a host or an address as a person types it.
  ///
  /// - Returns: an empty answer for what has no host.
  public func lookup(_ text: String) -> LookupAnswer {
    guard let address = WebAddress(text) else { return LookupAnswer() }
    return lookup(
      host: address.host, pathAndQuery: address.pathAndQuery, port: address.requestPort)
  }

  /// Looks up a normalised host with the path and query of a request.
  ///
  /// - Parameter port: The port of the request; `nil` when it is not known.
  public func lookup(host: String, pathAndQuery: String, port: UInt16?) -> LookupAnswer {
    let (name, path) = (Array(host.utf8), Array(pathAndQuery.utf8))
    let verdict = verdict(ofHost: name.span, path: path.span, port: port)
    let evidence = evidence(host: host, pathAndQuery: pathAndQuery, port: port)
    return LookupAnswer(
      categories: taxonomy.ids(in: verdict.categories).sorted(),
      entries: Set(evidence.map { "\($0.name):\($0.entry)" }).sorted(),
      isAllowed: verdict.isAllowed, isProtected: verdict.isProtected)
  }
}
