internal import Vocabulary

extension Action {
  /// What became of a visit, on a page.
  var words: String {
    switch self {
    case .allowed: "Let through"
    case .blocked: "Blocked"
    case .warned: "Warned"
    case .challenged: "Asked to sign in"
    case .unknown: "Not in the log"
    }
  }
}
