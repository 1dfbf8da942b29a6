/// What to ask a web server for.
public struct DownloadRequest: Hashable, Sendable {
  /// The address, `https:` or `http:`.
  public var url: String
  /// The entity tag of the version that is there already; the server need not send that again.
  public var knownTag: String?
  /// The Last-Modified of the version that is there already.
  public var knownDate: String?
  /// The most bytes that are taken.
  public var limit: Int
  /// How many seconds all of it may take.
  public var seconds: Int
  /// The environment of curl: `PATH`, and proxies and certificates if there are any.
  public var environment: [String: String]

  /// Makes a request.
  public init(
    url: String, knownTag: String? = nil, knownDate: String? = nil, limit: Int = 512_000_000,
    seconds: Int = 1800, environment: [String: String]
  ) {
    self.url = url
    self.knownTag = knownTag
    self.knownDate = knownDate
    self.limit = limit
    self.seconds = seconds
    self.environment = environment
  }
}
