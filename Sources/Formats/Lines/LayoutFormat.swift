internal import Vocabulary

/// A format whose lines only the directives or the header line before them explain.
///
/// Those are looked for in the whole log before it is read. In `read`, ask
/// ``LineScratch/layout(of:base:)`` for what they say of the line, and skip directives.
protocol LayoutFormat: LineFormat {
  /// True for a directive or a header line; called for every line, so it is quick.
  ///
  /// - Parameter line: The bytes of the line, without its newline; may be empty.
  static func isDirective(_ line: Span<UInt8>) -> Bool

  /// What the lines behind a directive are like; `nil` when it changes nothing.
  ///
  /// - Parameters:
  ///   - line: The directive.
  ///   - before: What they were like before it; `nil` for the log's first directive.
  static func layout(of line: Span<UInt8>, behind before: LineLayout?) -> LineLayout?
}
