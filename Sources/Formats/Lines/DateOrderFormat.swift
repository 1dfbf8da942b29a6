internal import Vocabulary

/// A format whose dates have day and month in the order of the computer that wrote the log.
///
/// The order is found before the log is read, see ``DateOrderProof``. In `read`, lines whose date
/// needs it are refused as ``RefusalReason/dateOrderUnknown`` while it is unknown.
protocol DateOrderFormat: LineFormat {
  /// The date and time of day that a line writes; `nil` when it writes none.
  ///
  /// - Parameter line: The bytes of the line, without its newline; may be empty.
  static func date(of line: Span<UInt8>) -> NumericDate?
}

extension DateOrderFormat {
  /// Gives the dates of all lines of a chunk, in their order.
  static func readDates(of lines: Span<UInt8>, _ take: (NumericDate) -> Void) {
    var start = 0
    while start < lines.count {
      let newline = lines.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? lines.count
      if let date = date(of: lines.extracting(start..<newline)) { take(date) }
      start = newline + 1
    }
  }
}
