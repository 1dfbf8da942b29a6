/// Where somebody carries an intent out: when it begins, at which address and under which name.
struct Setting {
  let member: Member
  let route: Route
  /// When it begins, in milliseconds UTC.
  let begin: Int64
  var address: String
  var user: String
  var proxyUser: String
  var use: LeasedUse?
  /// Whose name it is, when it is another's.
  private(set) var other: Member?

  /// Everybody who takes part.
  var members: [Int] { [member.number] + (other.map { [$0.number] } ?? []) }

  /// Everything that logs could show, for which another intent on the same day would run into this.
  var subjects: [String] { [address] + (user.isEmpty ? [] : [user]) }
}

extension Setting {
  /// Somebody's own device and name.
  init(_ member: Member, _ route: Route, begin: Int64) {
    self.member = member
    self.route = route
    self.begin = begin
    address = route.address(of: member)
    user = route.isUnknownDevice ? "" : member.user
    proxyUser = route.isUnknownDevice ? "-" : member.proxyUser
  }

  /// The same device under another name.
  mutating func take(name other: Member) {
    self.other = other
    user = other.user
    proxyUser = other.proxyUser
  }

  /// A leased laptop, from some minutes after its use began, in whose course an intent finds room.
  init(_ member: Member, _ use: LeasedUse, begin: Int64) {
    self.init(member, .leased(use.trace), begin: begin)
    address = use.address
    self.use = use
    if use.trace == .classLogin {
      user = ClassLogin.user(ofYear: member.year ?? 7)
      proxyUser = user
    }
  }
}
