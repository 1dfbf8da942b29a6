public import Vocabulary
internal import WebAddress

/// The test cases of publicsuffix.org (`test_psl.txt`), which stand beside its list.
///
///     checkPublicSuffix('www.example.com', 'example.com');
///     checkPublicSuffix('com', null);                        a suffix has no registrable domain
public struct SuffixVectors: Sendable {
  /// A host, and its registrable domain.
  private struct Case {
    var host: String
    /// `nil` where the host is itself a public suffix.
    var domain: String?
  }

  private let cases: [Case]

  /// Takes the cases from the file's text.
  ///
  /// Left out are what is no host, as it begins with a dot, and what is no text at all.
  public init(text: String) {
    cases = text.split(whereSeparator: \.isNewline).compactMap { line in
      guard line.hasPrefix("checkPublicSuffix('") else { return nil }
      let parts = line.split(separator: "'", omittingEmptySubsequences: false)
      guard parts.count >= 3, !parts[1].hasPrefix(".") else { return nil }
      return Case(host: String(parts[1]), domain: parts.count >= 5 ? String(parts[3]) : nil)
    }
  }

  /// How many cases there are.
  public var count: Int { cases.count }

  /// The hosts for which the list in a file says something else.
  ///
  /// - Throws: ``Complaint`` when the file is no public suffix list.
  public func differences(fromListAt path: String) throws(Complaint) -> [String] {
    let list = try PublicSuffixList(path: path)
    return cases.filter { !agrees($0, with: list) }.map(\.host)
  }

  private func agrees(_ expected: Case, with list: PublicSuffixList) -> Bool {
    let host = HostName.normalised(expected.host)
    if let domain = expected.domain {
      return list.registrableDomain(of: host) == HostName.normalised(domain)
    }
    // A suffix is its own site, as are registrable domains; what is below tells them apart.
    return list.registrableDomain(of: host) == host
      && list.registrableDomain(of: "below.\(host)") == "below.\(host)"
  }
}
