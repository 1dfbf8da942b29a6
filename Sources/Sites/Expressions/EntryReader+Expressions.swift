extension EntryReader {
  /// Takes an expression in the syntax of POSIX, if the school lets expressions be used.
  ///
  /// - Parameter pattern: Tried for `host/path?query`; letters of both cases are one.
  mutating func addExpression(_ pattern: Span<UInt8>) {
    guard usesExpressions else { return skip(.expression) }
    let bytes = Array(pattern, in: pattern.indices)
    let literals: [[UInt8]]
    do throws(ExpressionOutline.Fault) {
      literals = try ExpressionOutline(bytes).literals
    } catch {
      return skip(error == .notAnExpression ? .notAnExpression : .costlyExpression)
    }
    guard CompiledExpression(bytes) != nil else { return skip(.notAnExpression) }
    expressionReport.add(place, hasLiteral: !literals.isEmpty)
    expressions.append((StoredExpression(pattern: bytes), list))
    countEntry()
  }
}
