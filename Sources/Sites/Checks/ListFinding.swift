/// Something about an entry of a list that whoever keeps the list should know.
public struct ListFinding: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Comparable, Sendable {
    /// The entry was left out.
    case skipped(SkipReason)
    /// The entry is a public suffix, so it holds sites of many owners.
    case publicSuffix
    /// A block list holds a protected destination, which stays protected.
    case protectedDestination
    /// The same list holds the entry already.
    case repeated
    /// The same list holds a name or path above it.
    case redundant

    /// The name in machine output.
    public var name: String {
      switch self {
      case .skipped(let reason): "skipped: \(reason.name)"
      case .publicSuffix: "publicSuffix"
      case .protectedDestination: "protectedDestination"
      case .repeated: "repeated"
      case .redundant: "redundant"
      }
    }

    private var order: (Int, UInt8) {
      switch self {
      case .protectedDestination: (0, 0)
      case .publicSuffix: (1, 0)
      case .skipped(let reason): (2, reason.rawValue)
      case .repeated: (3, 0)
      case .redundant: (4, 0)
      }
    }

    /// True when `first` is said before `second`.
    public static func < (first: Kind, second: Kind) -> Bool { first.order < second.order }
  }

  /// What it is.
  public var kind: Kind
  /// The list's file.
  public var file: String
  /// The line, counted from 1; 0 for the whole file or folder.
  public var line: Int
  /// The entry as evidence shows it; empty for what was left out.
  public var entry = ""
  /// The line of the entry that makes this one needless; 0 where there is none.
  public var otherLine = 0
  /// The file of that line; empty when it is the same.
  public var otherFile = ""
}
