/// How it is known who stands behind a visit: from what, how surely, and what speaks against it.
public struct Identification: Hashable, Sendable {
  /// How sure it is; a school sets from where on a name may be shown.
  public enum Confidence: UInt8, CaseIterable, Comparable, Sendable {
    /// Nothing names anybody, or what does must not.
    case none = 0
    /// Something names somebody, and something else speaks against it.
    case possible = 1
    /// One source names somebody, and nothing speaks against it.
    case likely = 2
    /// Two sources of different kinds name the same.
    case confirmed = 3

    /// The name in settings and machine output.
    public var name: String {
      switch self {
      case .none: "none"
      case .possible: "possible"
      case .likely: "likely"
      case .confirmed: "confirmed"
      }
    }

    /// The confidence with a name.
    public init?(name: String) {
      guard let found = Confidence.allCases.first(where: { $0.name == name }) else { return nil }
      self = found
    }

    /// The next lower one; nothing is below ``none``.
    public var lowered: Confidence { Confidence(rawValue: max(rawValue, 1) - 1) ?? .none }

    /// True when the first is less sure.
    public static func < (first: Confidence, second: Confidence) -> Bool {
      first.rawValue < second.rawValue
    }
  }

  /// From what a name comes.
  public enum Source: String, CaseIterable, Comparable, Sendable {
    /// The line itself names the user.
    case log
    /// Somebody signed in at the address or the device.
    case signIn = "sign-in"
    /// The proxy's own user names for the same address, shortly before or after.
    case nearby
    /// The register of devices names the holder.
    case register

    /// What it is, in plain English, for the middle of a sentence.
    public var words: String {
      switch self {
      case .log: "the user name in the log"
      case .signIn: "a sign-in on this device"
      case .nearby: "the user name in other lines of this address at that time"
      case .register: "the device register"
      }
    }

    /// Orders by name.
    public static func < (first: Source, second: Source) -> Bool {
      first.rawValue < second.rawValue
    }
  }

  /// What speaks against a name.
  public enum Doubt: String, CaseIterable, Comparable, Sendable {
    /// P19.
    case severalAccounts = "several-accounts"
    /// P19.
    case severalDevices = "several-devices"
    case disagreement
    case loneDenial = "lone-denial"
    /// P25.
    case compromised
    case nearEdge = "near-edge"
    case longAgo = "long-ago"
    case addressChanged = "address-changed"
    /// P26.
    case holderOnly = "holder-only"
    case relay

    /// What it is, in plain English, as a sentence without its full stop.
    public var words: String {
      switch self {
      case .severalAccounts: "several accounts used this address at the same time"
      case .severalDevices: "the account was in use on several devices at the same time"
      case .disagreement: "the sources name different accounts"
      case .loneDenial: "only a refused request names the account"
      case .compromised: "the account is registered as possibly known to others at that time"
      case .nearEdge: "it is within 7 minutes of a change of users or devices, and clocks differ"
      case .longAgo: "the sign-in was over an hour before, and nothing shows that it still held"
      case .addressChanged: "the address went to another device in between"
      case .holderOnly: "the register names the holder of the device, not who used it at that hour"
      case .relay: "several devices stand behind this address"
      }
    }

    /// Orders by name.
    public static func < (first: Doubt, second: Doubt) -> Bool { first.rawValue < second.rawValue }
  }

  /// How sure it is, whether or not it is enough to show a name.
  public var confidence: Confidence
  /// From what the name comes, sorted, each once.
  public var sources: [Source]
  /// What speaks against it, sorted, each once.
  public var doubts: [Doubt]
  /// The name of who holds the device by the register, where only the register tells of anybody and
  /// the event is the device's; empty else (P26).
  public var holder: String

  /// Makes one; without anything, nothing is known.
  public init(
    confidence: Confidence = .none, sources: [Source] = [], doubts: [Doubt] = [],
    holder: String = ""
  ) {
    self.confidence = confidence
    self.sources = Set(sources).sorted()
    self.doubts = Set(doubts).sorted()
    self.holder = holder
  }

  /// What is known of two visits of one event: the lesser confidence, and all that speaks for or
  /// against.
  public func joined(with other: Identification) -> Identification {
    Identification(
      confidence: min(confidence, other.confidence), sources: sources + other.sources,
      doubts: doubts + other.doubts, holder: holder == other.holder ? holder : "")
  }

  /// How it is known, in plain English without a full stop; empty when nothing is.
  ///
  ///     likely, by the user name in the log; but several accounts used this address at the same time
  public var words: String {
    let from = sources.map(\.words).joined(separator: " and ")
    let named = sources.isEmpty ? "" : "\(confidence.words), by \(from)"
    let against = doubts.map(\.words).joined(separator: "; ")
    if doubts.isEmpty { return named }
    return named.isEmpty ? against : "\(named); but \(against)"
  }
}

extension Identification.Confidence {
  /// The name in a sentence.
  fileprivate var words: String { self == .none ? "not enough to name anybody" : name }
}
