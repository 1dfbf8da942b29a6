internal import FoundationEssentials
public import Vocabulary

/// The public suffix list (publicsuffix.org): which part of a host a person can register.
///
/// It only groups visits by site; category lists match on their own.
///
///     list.registrableDomain(of: "www.example.co.uk")   // "example.co.uk"
public struct PublicSuffixList: Sendable {
  /// How many rules the list holds.
  public var ruleCount: Int { rules.count }
  private let rules: SuffixRules

  /// Where Debian's package `publicsuffix` puts the list.
  public static let debianPath = "/usr/share/publicsuffix/public_suffix_list.dat"

  /// Reads the file, such as Debian's `/usr/share/publicsuffix/public_suffix_list.dat`.
  ///
  /// A list has marks at both ends of its two parts, as `// ===BEGIN ICANN DOMAINS===`, so that
  /// half of one or a list of another kind is known by what it lacks.
  ///
  /// - Throws: ``Complaint`` when it cannot be read, is cut short or holds anything but rules.
  public init(path: String) throws(Complaint) {
    let mend = "sudo apt-get install publicsuffix, or name a list with publicSuffixList"
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw Complaint(file: path, what: "the public suffix list cannot be read", mend: mend)
    }
    rules = SuffixRules(bytes)
    if rules.marks == .some {
      throw Complaint(
        file: path, what: "the public suffix list is cut short: a part of it lacks its mark",
        mend: "fetch it again, or \(mend)")
    }
    if let line = rules.firstOddLine ?? (rules.marks == .none || ruleCount == 0 ? 1 : nil) {
      throw Complaint(file: path, line: line, what: "this is not a public suffix list", mend: mend)
    }
  }

  /// Reads the list's text: rules of the ICANN and the private part, wildcards and exceptions.
  public init(text: String) { rules = SuffixRules(Array(text.utf8)) }

  /// Where the registrable domain begins in a normalised host.
  ///
  /// 0 for an IP address and for a host that is itself a public suffix.
  public func registrableStart(of host: Span<UInt8>) -> Int {
    var suffixes: [HostSuffixes.Suffix] = []
    HostSuffixes.all(of: host, isAddress: HostName.isAddress(host), into: &suffixes)
    return registrableStart(of: host, suffixes: suffixes.span)
  }

  /// The same for a host whose suffixes are known.
  public func registrableStart(
    of host: Span<UInt8>, suffixes: Span<HostSuffixes.Suffix>
  ) -> Int {
    var shorter = host.count
    var registrable = 0
    var parentHasWildcard = false
    // The longest rule wins, and an exception wins over all; with no rule the last label is the
    // suffix. `registrable` is one label longer than the longest suffix so far.
    var isNextRegistrable = false
    for place in suffixes.indices {
      let suffix = suffixes[place]
      let kinds = rules.kinds(of: suffix, in: host)
      if isNextRegistrable { registrable = suffix.start }
      if kinds.contains(.exception) { return suffix.start }
      let isSuffix = kinds.contains(.suffix) || parentHasWildcard || shorter == host.count
      if isSuffix { registrable = 0 }
      isNextRegistrable = isSuffix
      parentHasWildcard = kinds.contains(.wildcard)
      shorter = suffix.start
    }
    return registrable
  }

  /// The registrable domain of a normalised host; an IP address or a public suffix is itself.
  public func registrableDomain(of host: String) -> String {
    let bytes = Array(host.utf8)
    return String(decoding: bytes[registrableStart(of: bytes.span)...], as: UTF8.self)
  }
}
