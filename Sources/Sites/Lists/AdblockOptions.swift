internal import WebAddress

/// The options of an Adblock rule, behind its dollar sign.
struct AdblockOptions {
  /// Why the rule says nothing of who visits the site; `nil` when it does.
  var obstacle: SkipReason? { fixedObstacle ?? (isForVisits ? nil : requestObstacle) }
  private(set) var isImportant = false
  private(set) var isBadFilter = false
  /// The names that `denyallow` leaves out.
  private(set) var exceptNames: [[UInt8]] = []
  /// The options in one order, without `badfilter`.
  private(set) var key: [UInt8] = []

  private var fixedObstacle: SkipReason?
  /// What holds unless another option says that the rule is for visits too.
  private var requestObstacle: SkipReason?
  private var isForVisits = false

  /// No options.
  init() {}

  /// Reads options; `nil` when the text cannot be a list of them, as where an address goes on.
  init?(_ text: Span<UInt8>) {
    var names: [String] = []
    for option in Self.options(of: text) {
      guard Self.isOption(option) else { return nil }
      names.append(String(decoding: option.map(HostName.lowerCase), as: UTF8.self))
    }
    if names.isEmpty { return nil }
    for name in names { take(name) }
    key = Array(names.filter { $0 != "badfilter" }.sorted().joined(separator: ",").utf8)
  }

  /// The parts between commas; one in quotation marks or behind a backslash belongs to its part.
  private static func options(of text: Span<UInt8>) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    var isEscaped = false
    var isQuoted = false
    for index in text.indices {
      if text[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if text[index] == UInt8(ascii: ","), !isEscaped, !isQuoted {
        parts.append([])
      } else {
        parts[parts.count - 1].append(text[index])
      }
      isEscaped = text[index] == UInt8(ascii: "\\")
    }
    return parts
  }

  /// True for a name of letters, digits, `-` and `_`, with `~` in front or `=` and a value behind.
  private static func isOption(_ text: [UInt8]) -> Bool {
    let name = text.drop { $0 == UInt8(ascii: "~") }.prefix { $0 != UInt8(ascii: "=") }
    return !name.isEmpty && name.allSatisfy { EntryReader.isNameByte(HostName.lowerCase($0)) }
  }

  private mutating func take(_ option: String) {
    let parts = option.split(separator: "=", maxSplits: 1).map(String.init)
    let value = parts.count > 1 ? parts[1] : ""
    switch parts[0] {
    case "all", "document", "doc", "popup", "popunder": isForVisits = true
    case "important": isImportant = true
    case "badfilter": isBadFilter = true
    case "match-case", "reason": break
    case let name where name.allSatisfy { $0 == "_" }: break
    case "denyallow":
      exceptNames += value.split(separator: "|").map { Array($0.utf8) }
    case "dnsrewrite":
      if !Self.blocks(rewrite: value) { fixedObstacle = .otherAddress }
    case let name where Self.pageOptions.contains(name.drop { $0 == "~" }.description):
      fixedObstacle = fixedObstacle ?? .requestKind
    case let name where Self.requestOptions.contains(name.drop { $0 == "~" }.description):
      requestObstacle = .requestKind
    default: fixedObstacle = fixedObstacle ?? .ruleOption
    }
  }

  /// True when the answer that a rule gives instead leads nowhere.
  private static func blocks(rewrite value: String) -> Bool {
    let answer = Array((value.split(separator: ";").last ?? "").utf8)
    return ["nxdomain", "refused", "servfail"].contains(value) || NoSite.isSink(answer.span)
  }

  /// What makes a rule hold for some pages, programs or people only.
  private static let pageOptions: Set<String> = [
    "third-party", "3p", "first-party", "1p", "strict-third-party", "strict3p",
    "strict-first-party", "strict1p", "domain", "from", "to", "app", "client", "ctag", "method",
    "header", "ipaddress", "dnstype", "top", "sitekey",
  ]

  /// What makes a rule hold for some kinds of request, unless a visit is among them.
  private static let requestOptions: Set<String> = [
    "all", "document", "doc", "popup", "popunder", "script", "image", "stylesheet", "css", "object",
    "object-subrequest", "xmlhttprequest", "xhr", "subdocument", "frame", "ping", "beacon",
    "websocket", "webrtc", "font", "media", "other", "inline-script", "inline-font", "elemhide",
    "ehide", "generichide", "ghide", "specifichide", "shide", "genericblock", "urlblock",
    "jsinject", "content", "extension", "stealth", "background", "speculative", "cname",
  ]
}
