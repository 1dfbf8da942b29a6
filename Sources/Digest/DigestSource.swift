/// What the digest must know of the log that lines come from.
public struct DigestSource: Hashable, Sendable {
  /// The source's number among those of the run, 0 to 255.
  public var number: UInt8
  /// The log's number among those of the run, in the order of time.
  public var log: UInt32

  /// Makes the source of lines.
  public init(number: UInt8, log: UInt32) {
    self.number = number
    self.log = log
  }
}
