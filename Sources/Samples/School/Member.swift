/// Somebody of the invented school, with what the logs know them by.
struct Member {
  /// The place in the roll; addresses and forms of the name follow from it.
  let number: Int
  let position: Position
  let user: String
  let name: String
  /// 7 to 11; `nil` for everybody but pupils.
  let year: Int?

  /// The computer on the wired network, which uses the proxy.
  var desk: String { address(in: 20) }
  /// The laptop on the wireless network, where the firewall knows who signed in.
  var laptop: String { address(in: 30) }
  /// The phone, of which nobody knows whose it is.
  var phone: String { address(in: 40) }
  /// The phone on the network for guests, whose look-ups the firewall answers.
  var guestPhone: String { address(in: 50) }

  /// The name as the proxy logs it: three forms of one name are met in one school.
  var proxyUser: String {
    switch number % 3 {
    case 0: "EXAMPLE\\\\\(user)"
    case 1: "\(user)@EXAMPLE.ORG"
    default: user
    }
  }

  private func address(in network: Int) -> String {
    "10.\(network).\(number / 250).\(number % 250 + 2)"
  }
}
