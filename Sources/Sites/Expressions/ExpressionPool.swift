/// The expressions while an index is built, each once.
enum ExpressionPool {
  /// Joins the lists of each expression to a set.
  static func joined(
    _ entries: [(expression: StoredExpression, list: UInt16)], sets: inout SetTable
  ) -> [StoredExpression] {
    var places: [StoredExpression: Int] = [:]
    var joined: [StoredExpression] = []
    for (expression, list) in entries {
      let place = places[expression] ?? joined.count
      if place == joined.count {
        places[expression] = place
        joined.append(expression)
      }
      joined[place].set = sets.set(joined[place].set, adding: list)
    }
    return joined
  }
}
