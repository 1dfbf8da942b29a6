/// Why an entry of a list was left out.
public enum SkipReason: UInt8, CaseIterable, Sendable {
  /// It is neither a host name nor an address.
  case notAName
  /// It is longer than 253 bytes, or has a label longer than 63.
  case nameTooLong
  /// Its path is longer than 2,048 bytes or has more than 16 borders.
  case pathTooLong
  /// It is one label without a dot in front, which would match a whole top-level domain.
  case singleLabel
  /// It is the machine itself, such as `localhost`.
  case localName
  /// It is a range of addresses, which this version does not read.
  case addressRange
  /// A `*` stands elsewhere than in front.
  case wildcard
  /// It is an expression, which this version does not read.
  case expression
  /// A hosts file sends it to a real address, so it is not blocked.
  case otherAddress
  /// The folder is a link to another category of the same tree, which is read already.
  case linkedFolder

  /// The name in machine output.
  public var name: String { "\(self)" }

  /// The reason in words, to follow "skipped:".
  public var words: String {
    switch self {
    case .notAName: "neither a host name nor an address"
    case .nameTooLong: "a name longer than 253 bytes or a label longer than 63"
    case .pathTooLong: "a path longer than 2,048 bytes or with more than 16 borders"
    case .singleLabel: "one label without a dot in front"
    case .localName: "the machine itself"
    case .addressRange: "a range of addresses"
    case .wildcard: "a * elsewhere than in front"
    case .expression: "an expression"
    case .otherAddress: "sent to a real address"
    case .linkedFolder: "a link to another folder of the same tree"
    }
  }
}
