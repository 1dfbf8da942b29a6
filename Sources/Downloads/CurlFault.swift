internal import Vocabulary

/// Why curl brought nothing, in words; the numbers are those of curl(1).
struct CurlFault {
  let code: Int32
  /// The server's answer; 0 when there was none.
  let status: Int
  let limit: Int

  /// What to read and to do.
  var complaint: Complaint {
    let (what, mend) = words
    return Complaint(what: what, mend: mend)
  }

  private static let later = "run the update again later"

  private var words: (what: String, mend: String) {
    switch code {
    // curl takes a proxy's refusal for an end of the connection.
    case 22 where status >= 400, 56 where status >= 400: return refused
    case 1, 3, 4:
      return (
        "the address, or one that it leads to, is no http or https address", "correct the url"
      )
    case 5, 6:
      return (
        "the server's name, or the proxy's, is not known",
        "check the url, and this machine's DNS"
      )
    case 7:
      return ("the server cannot be reached", "check the url, and that the firewall lets it pass")
    case 16, 18, 52, 55, 56, 61, 92, 95: return ("the download was cut off", CurlFault.later)
    case 22: return unexpected
    case 28: return ("the server was too slow", CurlFault.later)
    case 35, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91: return insecure
    case 47: return ("the server leads on from one address to the next without end", check)
    case 63: return (Self.tooLarge(limit), check)
    default:
      return ("curl ended with code \(code)", "see what that code means in the manual of curl")
    }
  }

  private var check: String { "check the url in the settings" }

  private var insecure: (what: String, mend: String) {
    (
      "the server's certificate could not be trusted",
      "check this machine's clock and its package ca-certificates; behind a filter that opens "
        + "https, name the filter's certificate in CURL_CA_BUNDLE"
    )
  }

  private var refused: (what: String, mend: String) {
    let what = "the server answered with error \(status)"
    switch status {
    case 407:
      return ("the proxy answered with error 407", "put its name and password into https_proxy")
    case 401, 402, 403:
      return (what, "check whether the server wants a name or key in the url")
    case 404, 410: return (what, "look where the list is now, and correct the url")
    default: return (what, CurlFault.later)
    }
  }

  private var unexpected: (what: String, mend: String) {
    ("the server answered with status \(status) and no list", check)
  }

  /// What to say of a file that is larger than it may be.
  static func tooLarge(_ limit: Int) -> String {
    "the download is larger than \(limit / 1_000_000) MB"
  }
}
