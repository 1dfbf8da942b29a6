/// How a host was asked for on a day, as far as the times of requests tell: what others embed is
/// seldom the first that a device asks for.
public struct Companion: Hashable, Sendable {
  /// The host: lower case, no port, no trailing dot.
  public var host: String
  /// How often a request for it was, or may have been, the first after a pause.
  public var opened: Int
  /// How often it came soon behind that of another host.
  public var followed: Int

  /// Makes a count.
  public init(host: String, opened: Int = 0, followed: Int = 0) {
    self.host = host
    self.opened = opened
    self.followed = followed
  }
}
