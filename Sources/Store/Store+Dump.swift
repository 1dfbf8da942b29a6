internal import Vocabulary

extension Store {
  /// Gives the store's content as lines of text, sorted by table: two stores with the same content
  /// give the same lines, whatever runs and commits brought it there.
  public func canonicalDump(
    into sink: (String) throws(StoreFault) -> Void
  ) throws(StoreFault) {
    for (table, sql) in CanonicalDump.queries {
      let columns = try database.statement(sql).columnCount
      let sorted = CanonicalDump.sorted(sql, columns: Int(columns))
      try database.statement(sorted).rows { (row) throws(StoreFault) in
        try sink(CanonicalDump.line(table, row))
      }
    }
  }

  /// The SHA-256 of the canonical dump, each line with a newline, in hexadecimal digits.
  public func contentDigest() throws(StoreFault) -> String {
    var hash = SHA256()
    try canonicalDump { line in
      let bytes = Array((line + "\n").utf8)
      hash.update(bytes.span)
    }
    return SHA256.hex(hash.finish())
  }
}
