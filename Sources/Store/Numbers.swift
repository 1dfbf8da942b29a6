/// The numbers of texts that many rows hold, such as subjects: found or given once, then
/// remembered.
struct Numbers<Content: Hashable> {
  /// The most that are remembered, so that hostile logs cannot fill the memory.
  private static var limit: Int { 65_536 }

  private let find: Statement
  private let insert: Statement
  private let values: (Content) -> [Value]
  private var known: [Content: Int64] = [:]
  /// The last one asked for: rows come sorted, so it is most often asked for again.
  private var last: (content: Content, number: Int64)?

  /// Makes numbers of a table; `values` gives what both statements bind.
  ///
  /// - Parameters:
  ///   - find: Selects the number.
  ///   - insert: Adds a row and gives its number.
  init(find: Statement, insert: Statement, values: @escaping (Content) -> [Value]) {
    self.find = find
    self.insert = insert
    self.values = values
  }

  /// The number of `content`, which is given one if it has none.
  mutating func number(of content: Content) throws(StoreFault) -> Int64 {
    if let last, last.content == content { return last.number }
    if let number = known[content] {
      last = (content, number)
      return number
    }
    let number = try stored(content)
    if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
    known[content] = number
    last = (content, number)
    return number
  }

  private func stored(_ content: Content) throws(StoreFault) -> Int64 {
    let values = values(content)
    if let number = try find.first(values, { $0.integer(0) }) { return number }
    return try insert.first(values) { $0.integer(0) } ?? 0
  }
}
