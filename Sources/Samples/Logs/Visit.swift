/// One request of a device, as the school's devices see it before each logs it in its own way.
struct Visit {
  /// When the request begins, in milliseconds UTC.
  var time: Int64
  var route: Route
  /// The device's address.
  var client: String
  /// Who is signed in; empty for nobody.
  var user: String
  /// The same as the proxy writes it.
  var proxyUser: String
  var host: String
  /// What stands behind the host in the address.
  var path: String
  var firewall: FirewallCategory
  var answer = Answer.allowed
  /// True when the device asks for the name first; false when it still knows it.
  var isLookedUp = true
  /// True when the proxy does not look into the connection and logs it when it ends.
  var isTunnel = false
  /// True when the page is refused by its address, and not already the connection to its host.
  var isSearch = false
  /// The name in the answer to a look-up; empty for none.
  var alias = ""
  /// The media type of the answer.
  var contentType = "text/html"
  /// The address of the page that asked for it; empty for a page that somebody opened.
  var referrer = ""
}

extension Visit {
  /// A visit of a member to a host, by one of the ways through the network.
  init(
    by member: Member, route: Route, at time: Int64, host: String, path: String, kind: SiteKind
  ) {
    let isKnown = !route.isUnknownDevice
    self.init(
      time: time, route: route, client: route.address(of: member),
      user: isKnown ? member.user : "", proxyUser: isKnown ? member.proxyUser : "-", host: host,
      path: path, firewall: kind.firewall)
  }
}
