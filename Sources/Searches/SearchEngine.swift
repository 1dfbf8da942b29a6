/// One row of the table of search engines: where its searches stand in an address.
public struct SearchEngine: Hashable, Sendable {
  /// How a row names its hosts; a host under a named one counts too.
  enum Hosts: Hashable, Sendable {
    /// The host itself or a host under it, such as `bing.com`.
    case domain(String)
    /// These labels before any country's ending: `google` is `google.com`, `google.de` and
    /// `google.co.uk`.
    case anyCountry(String)
  }

  /// The engine's name for people.
  public let name: String
  /// The hosts.
  let hosts: [Hosts]
  /// The paths of a page of results; `*` stands for one label, and what is under a path counts,
  /// except under `/` alone.
  let paths: [[[UInt8]]]
  /// The parameters that hold the query, the first that is not empty counts.
  let parameters: [[UInt8]]

  init(_ name: String, _ hosts: [Hosts], paths: [String], _ parameters: String...) {
    self.name = name
    self.hosts = hosts
    self.paths = paths.map { path in path.split(separator: "/").map { Array($0.utf8) } }
    self.parameters = parameters.map { Array($0.utf8) }
  }
}
