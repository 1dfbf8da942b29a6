internal import Synchronization

/// An expression of an index, which any number of threads may try.
final class ListExpression: Sendable {
  let stored: StoredExpression
  /// Literals one of which every match holds; empty when there are none.
  let literals: [[UInt8]]
  private let compiled = Mutex<CompiledExpression?>(nil)

  /// After so many bytes it is compiled afresh, so that what glibc remembers of it stays small.
  private static let mostSpent = 65_536

  /// Prepares an expression, which is compiled when it is first tried.
  init(_ stored: StoredExpression) throws(ExpressionOutline.Fault) {
    self.stored = stored
    literals = try ExpressionOutline(stored.pattern).literals
  }

  /// True when the expression matches anywhere in the bytes.
  ///
  /// One thread at a time, as glibc would have it anyway.
  func matches(_ bytes: Span<UInt8>) -> Bool {
    compiled.withLock { compiled in
      if compiled == nil || (compiled?.spent ?? 0) >= Self.mostSpent {
        compiled = CompiledExpression(stored.pattern)
      }
      return compiled?.matches(bytes) ?? false
    }
  }
}
