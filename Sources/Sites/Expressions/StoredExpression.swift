/// An expression of a list as it stands in the index.
struct StoredExpression: Hashable {
  /// The expression, in the syntax of POSIX.
  var pattern: [UInt8]
  /// The number of the set of its lists.
  var set: UInt16 = 0

  init(pattern: [UInt8]) { self.pattern = pattern }

  /// As evidence shows it.
  var shown: String { "/\(String(decoding: pattern, as: UTF8.self))/" }

  func write(to writer: inout ByteWriter) {
    writer.put(UInt32(pattern.count))
    for byte in pattern { writer.put(byte) }
    writer.put(set)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    pattern = []
    for _ in 0..<(try reader.count(ofSize: 1)) { pattern.append(try reader.number(UInt8.self)) }
    set = try reader.number(UInt16.self)
  }
}
