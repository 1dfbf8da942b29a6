public import Vocabulary

/// A site as a person names it: a host, which means everything below it too, or a host with a path.
///
///     SiteEntry("HTTPS://www.Example.org/Games/")   // host "example.org", path "/games"
///
/// It holds for the same visits as an entry of a list that is written alike.
public struct SiteEntry: Hashable, Sendable, CustomStringConvertible {
  /// The most bytes of a path.
  public static let longestPath = 2_048
  /// The most places of a path where an entry may end; a look-up tries as many.
  public static let mostBorders = 16

  /// The normalised host; without `www.` when there is a path.
  public let host: String
  /// The path and query in lower case; empty when the host is meant whole.
  public let path: String

  /// The host with the path behind it.
  public var description: String { host + path }

  /// Reads a host or an address.
  ///
  /// - Throws: what cannot be taken at its word, such as a port; it names no file.
  public init(_ text: String) throws(Complaint) {
    let isWhole = text.hasPrefix(".")
    guard let address = WebAddress(isWhole ? String(text.dropFirst()) : text) else {
      throw SiteEntry.complaint("names no host", "write it as games.example.org")
    }
    let host = address.host
    if address.port != nil {
      throw SiteEntry.complaint("names a port", "leave the port out: it holds for all of them")
    }
    try SiteEntry.check(host, isAddress: address.isAddress, mayBeOneLabel: isWhole)
    let path = SiteEntry.path(address.pathAndQuery)
    if address.isAddress, SiteEntry.isRange(path) {
      throw SiteEntry.complaint("is a range of addresses", "name each address")
    }
    self.path = path
    self.host = path.isEmpty ? host : SiteEntry.withoutWWW(host)
    let borders = path.utf8.dropFirst().count { SiteEntry.isBorder($0) }
    if path.utf8.count > SiteEntry.longestPath || borders >= SiteEntry.mostBorders {
      throw SiteEntry.complaint("has a path that is too long", "name an earlier part of the path")
    }
  }

  /// True where an entry with a path may end: before `/`, `?` and `&`.
  @inlinable
  public static func isBorder(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "&")
  }

  private static func complaint(_ what: String, _ mend: String) -> Complaint {
    Complaint(what: what, mend: mend)
  }

  private static func check(
    _ host: String, isAddress: Bool, mayBeOneLabel: Bool
  ) throws(Complaint) {
    if isAddress { return }
    if host.hasPrefix("*.") {
      throw complaint("has a * in it", "write the name alone: it holds for everything below it")
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain = labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && label.utf8.allSatisfy(HostName.isNameByte)
    }
    guard isPlain, host.utf8.count <= HostName.maximumLength,
      !HostName.endsInNumber(Array(host.utf8).span)
    else { throw complaint("is no name of a host", "write it as games.example.org") }
    if labels.count == 1, !mayBeOneLabel {
      throw complaint(
        "is one word only", "write the whole name, or .\(host) for all names below it")
    }
  }

  private static func path(_ text: String) -> String {
    var path = text.utf8.map(HostName.lowerCase)
    while let last = path.last, isBorder(last) { path.removeLast() }
    if path.first == UInt8(ascii: "?") { path.insert(UInt8(ascii: "/"), at: 0) }
    return String(decoding: path, as: UTF8.self)
  }

  private static func isRange(_ path: String) -> Bool {
    path.utf8.count <= 4 && Int(path.dropFirst()).map { (0...128).contains($0) } ?? false
  }

  private static func withoutWWW(_ host: String) -> String {
    let rest = host.dropFirst(4)
    return host.hasPrefix("www.") && rest.contains(".") ? String(rest) : host
  }
}
