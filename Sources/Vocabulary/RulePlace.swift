/// Where in the school's network a rule holds.
public enum RulePlace: Hashable, Sendable {
  /// The networks with devices of this kind.
  case kind(Network.Kind)
  /// The networks of a building or campus.
  case site(String)
  /// The network with this name.
  case network(String)
  /// Addresses that no network of the settings holds.
  case unknown

  /// Reads `managed`, `personal`, `guest`, `unknown`, `site:NAME` or a network's name.
  public init(name: String) {
    if let kind = Network.Kind(rawValue: name) {
      self = .kind(kind)
    } else if name == "unknown" {
      self = .unknown
    } else if name.hasPrefix("site:") {
      self = .site(String(name.dropFirst(5)))
    } else {
      self = .network(name)
    }
  }

  /// The name in settings.
  public var name: String {
    switch self {
    case .kind(let kind): kind.rawValue
    case .site(let site): "site:\(site)"
    case .network(let name): name
    case .unknown: "unknown"
    }
  }

  /// True when a client on this network is there; `nil` is an address of no known network.
  public func includes(_ network: Network?) -> Bool {
    switch self {
    case .kind(let kind): network?.kind == kind
    case .site(let site): network?.site == site
    case .network(let name): network?.name == name
    case .unknown: network == nil
    }
  }
}
