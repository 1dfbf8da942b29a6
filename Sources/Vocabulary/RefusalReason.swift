/// Why a line could not be read.
public enum RefusalReason: UInt8, CaseIterable, Sendable {
  /// The line is longer than 64 KiB.
  case lineTooLong
  /// The line holds NUL bytes, as a file has after a crash.
  case binary
  /// The line is not in the format of its file.
  case notThisFormat
  /// A field that the format must have is not there.
  case fieldMissing
  /// The time is not a time.
  case notATime
  /// The time falls in the hour that the clock skips in spring.
  case timeDoesNotExist
  /// A number is not a number, or is too large.
  case notANumber
  /// A quotation mark is opened and not closed.
  case openQuote
  /// A CSV line has another number of columns than its header.
  case columnCount
  /// No header line or directive before the line says what its columns are.
  case noHeader
  /// Day and month of the date stand in an order that is not known.
  case dateOrderUnknown

  /// The name in files and machine output.
  public var name: String { "\(self)" }

  /// The reason in words, to follow "refused:".
  public var words: String {
    switch self {
    case .lineTooLong: "longer than 64 KiB"
    case .binary: "holds NUL bytes"
    case .notThisFormat: "not in this format"
    case .fieldMissing: "a field is missing"
    case .notATime: "the time is not a time"
    case .timeDoesNotExist: "the time falls in the hour that spring skips"
    case .notANumber: "a number is not a number"
    case .openQuote: "a quotation mark is not closed"
    case .columnCount: "more or fewer columns than the header"
    case .noHeader: "no header before it says what its columns are"
    case .dateOrderUnknown: "day and month of the date cannot be told apart"
    }
  }
}
