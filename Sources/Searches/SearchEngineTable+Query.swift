// hot: asked for each visit to a search engine's host; allocates nothing until a query is found.

extension SearchEngineTable {
  /// The query of a search; `nil` when the address is no page of results or holds no query.
  ///
  /// - Parameters:
  ///   - pathAndQuery: the address from its path on, as the log holds it.
  ///   - row: the row of its host.
  public static func query(
    inPathAndQuery pathAndQuery: UnsafeBufferPointer<UInt8>, row: Int
  ) -> String? {
    // why unsafe: the caller holds the bytes while this runs; every index comes from their own.
    let end = unsafe pathAndQuery.firstIndex(of: UInt8(ascii: "#")) ?? pathAndQuery.count
    guard let mark = unsafe pathAndQuery[..<end].firstIndex(of: UInt8(ascii: "?")),
      unsafe isResultsPath(pathAndQuery[..<mark], row: row)
    else { return nil }
    for name in rows[row].parameters {
      var start = mark + 1
      while start < end {
        let rest = unsafe pathAndQuery[start..<end]
        let next = unsafe rest.firstIndex(of: UInt8(ascii: "&")) ?? end
        if unsafe isParameter(name, rest[..<next]) {
          let query = unsafe QueryText.decoded(rest[(start + name.count + 1)..<next])
          if !query.isEmpty { return query }
        }
        start = next + 1
      }
    }
    return nil
  }

  /// The query of a search in an address given as text; `nil` when there is none.
  public static func query(inPathAndQuery pathAndQuery: String, row: Int) -> String? {
    // why unsafe: the array lives as long as the closure runs.
    unsafe Array(pathAndQuery.utf8).withUnsafeBufferPointer {
      unsafe query(inPathAndQuery: $0, row: row)
    }
  }

  /// True when this was a search whose query the proxy cut out of its log.
  ///
  /// Squid's `strip_query_terms` leaves a bare `?` at the end.
  public static func isStripped(
    _ pathAndQuery: UnsafeBufferPointer<UInt8>, row: Int
  ) -> Bool {
    // why unsafe: the caller holds the bytes while this runs; slices stay inside them.
    guard unsafe pathAndQuery.last == UInt8(ascii: "?") else { return false }
    let path = unsafe pathAndQuery.dropLast()
    return unsafe !path.contains(UInt8(ascii: "?")) && isResultsPath(path, row: row)
  }

  /// True for `name=` with something behind it.
  private static func isParameter(
    _ name: [UInt8], _ part: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    // why unsafe: the caller holds the bytes while this runs, and the count is looked at first.
    unsafe part.count > name.count + 1
      && part[part.startIndex + name.count] == UInt8(ascii: "=") && part.starts(with: name)
  }

  /// True when a path is, or is under, one of the row's paths; parameters behind `;` count as
  /// nothing.
  private static func isResultsPath(
    _ path: Slice<UnsafeBufferPointer<UInt8>>, row: Int
  ) -> Bool {
    guard rows.indices.contains(row) else { return false }
    // why unsafe: the caller holds the bytes while this runs; slices stay inside them.
    let plain = unsafe path.prefix { $0 != UInt8(ascii: ";") }
    return rows[row].paths.contains { unsafe isUnder($0, plain) }
  }

  /// True when the path's first labels are the wanted ones; no wanted label means the root alone.
  private static func isUnder(
    _ wanted: [[UInt8]], _ path: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    // why unsafe: the caller holds the bytes while this runs; slices stay inside them.
    let slash = UInt8(ascii: "/")
    var rest = unsafe path.drop { $0 == slash }
    if wanted.isEmpty { return unsafe rest.isEmpty }
    for label in wanted {
      let end = unsafe rest.firstIndex(of: slash) ?? rest.endIndex
      let found = unsafe rest[..<end]
      let isAny = label.count == 1 && label[0] == UInt8(ascii: "*")
      guard unsafe !found.isEmpty, unsafe isAny || found.elementsEqual(label) else { return false }
      unsafe rest = rest[end...].drop { $0 == slash }
    }
    return true
  }
}
