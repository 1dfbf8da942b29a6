// hot: called for each host that a worker does not know yet.

/// The host and its parent domains on label borders, the shortest first: `com`, `example.com`,
/// `www.example.com`.
///
/// An IP address has only itself, and so has every host whose last label is a number, since no
/// top-level domain is one.
///
///     var suffixes = HostSuffixes(of: host)
///     while let suffix = suffixes.next(of: host) { … }
public struct HostSuffixes {
  /// One suffix of a host.
  public struct Suffix {
    /// Where the suffix begins in the host.
    public let start: Int
    /// The hash of the suffix's bytes, taken from the last to the first.
    public let hash: ByteHash

    @inlinable
    init(start: Int, hash: ByteHash) {
      self.start = start
      self.hash = hash
    }
  }

  @usableFromInline var position: Int
  @usableFromInline var hash = ByteHash()
  @usableFromInline let hasOnlyItself: Bool

  /// Starts at the end of a normalised host.
  @inlinable
  public init(of host: Span<UInt8>) {
    position = host.count
    hasOnlyItself = HostName.endsInNumber(host) || HostName.isAddress(host)
  }

  /// The next longer suffix of the same host; `nil` after the host itself.
  @inlinable
  public mutating func next(of host: Span<UInt8>) -> Suffix? {
    while position > 0 {
      position -= 1
      hash.add(host[position])
      if position == 0 { return Suffix(start: 0, hash: hash) }
      if !hasOnlyItself, host[position - 1] == UInt8(ascii: ".") {
        return Suffix(start: position, hash: hash)
      }
    }
    return nil
  }
}
