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
    /// The first label, or its first eight bytes, the first byte the lowest.
    public let label: UInt64

    @inlinable
    init(start: Int, hash: ByteHash, label: UInt64) {
      self.start = start
      self.hash = hash
      self.label = label
    }
  }

  @usableFromInline var position: Int
  @usableFromInline var hash = ByteHash()
  @usableFromInline var label: UInt64 = 0
  @usableFromInline let hasOnlyItself: Bool

  /// Starts at the end of a normalised host.
  @inlinable
  public init(of host: Span<UInt8>) {
    self.init(of: host, isAddress: HostName.isAddress(host))
  }

  /// Starts at the end of a normalised host of which is known whether it is an IP address.
  @inlinable
  public init(of host: Span<UInt8>, isAddress: Bool) {
    position = host.count
    hasOnlyItself = isAddress || HostName.endsInNumber(host)
  }

  /// Every suffix of a normalised host, for more than one use.
  ///
  /// - Parameter suffixes: Emptied and filled, so that its memory is used again.
  @inlinable
  public static func all(
    of host: Span<UInt8>, isAddress: Bool, into suffixes: inout [Suffix]
  ) {
    suffixes.removeAll(keepingCapacity: true)
    var next = HostSuffixes(of: host, isAddress: isAddress)
    while let suffix = next.next(of: host) { suffixes.append(suffix) }
  }

  /// The next longer suffix of the same host; `nil` after the host itself.
  @inlinable
  public mutating func next(of host: Span<UInt8>) -> Suffix? {
    while position > 0 {
      position -= 1
      let byte = host[position]
      hash.add(byte)
      label = byte == UInt8(ascii: ".") ? 0 : label << 8 | UInt64(byte)
      if position == 0 { return Suffix(start: 0, hash: hash, label: label) }
      if !hasOnlyItself, host[position - 1] == UInt8(ascii: ".") {
        return Suffix(start: position, hash: hash, label: label)
      }
    }
    return nil
  }
}
