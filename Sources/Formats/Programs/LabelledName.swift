// hot: every name in the log of the Windows DNS server.
internal import Intake
internal import Vocabulary

/// A name as the Windows DNS server writes it: `(3)www(7)example(3)com(0)`.
///
/// Labels end at the next number in parentheses; their lengths are only used where they agree with
/// that, so that a label may hold parentheses itself.
struct LabelledName {
  /// Where the first label's number begins.
  private let start: Int
  /// Where the line ends, without the spaces there.
  private let end: Int

  init(in line: Span<UInt8>, at start: Int) {
    var end = line.count
    while end > start, line[end - 1] == UInt8(ascii: " ") { end -= 1 }
    self.start = start
    self.end = end
  }

  /// Appends the name to what the room assembles; false for the root.
  ///
  /// A dot or a backslash within a label stands behind a backslash, as in zone files.
  ///
  /// - Throws: ``RefusalReason/fieldMissing`` when the name does not end in `(0)`.
  func append(to room: inout AssemblyRoom, in line: Span<UInt8>) throws(LineFault) -> Bool {
    guard var mark = mark(at: start, in: line) else { throw LineFault(.fieldMissing, at: start) }
    var isFirst = true
    while mark.length > 0 {
      let label = mark.end
      guard let next = self.next(behind: mark, in: line), next.start > label else {
        throw LineFault(.fieldMissing, at: end)
      }
      if !isFirst { room.append(UInt8(ascii: ".")) }
      isFirst = false
      LabelledName.append(label..<next.start, to: &room, in: line)
      mark = next
    }
    guard mark.end == end else { throw LineFault(.notThisFormat, at: mark.start) }
    return !isFirst
  }

  /// A number in parentheses.
  private struct Mark {
    var start: Int
    var end: Int
    var length: Int
  }

  /// The number that ends the label behind another: the one that its length leads to, or else the
  /// next one.
  @inline(always)
  private func next(behind mark: Mark, in line: Span<UInt8>) -> Mark? {
    if let found = self.mark(at: mark.end + mark.length, in: line) { return found }
    var place = mark.end
    while true {
      place = line.place(.byte(UInt8(ascii: "(")), from: place)
      guard place < end else { return nil }
      if let found = self.mark(at: place, in: line) { return found }
      place += 1
    }
  }

  /// Reads `(N)` at a place; `nil` when it is anything else.
  @inline(always)
  private func mark(at place: Int, in line: Span<UInt8>) -> Mark? {
    guard place + 2 < end, line[place] == UInt8(ascii: "(") else { return nil }
    var length = Int(line[place + 1] &- UInt8(ascii: "0"))
    guard length < 10 else { return nil }
    if line[place + 2] == UInt8(ascii: ")") {
      return Mark(start: place, end: place + 3, length: length)
    }
    let digit = Int(line[place + 2] &- UInt8(ascii: "0"))
    guard digit < 10, place + 3 < end, line[place + 3] == UInt8(ascii: ")") else { return nil }
    length = length * 10 + digit
    return Mark(start: place, end: place + 4, length: length)
  }

  @inline(always)
  private static func append(
    _ label: Range<Int>, to room: inout AssemblyRoom, in line: Span<UInt8>
  ) {
    let marks = ByteMask.bytes(UInt8(ascii: "."), UInt8(ascii: "\\"), UInt8(ascii: "\\"))
    if label.count <= 64, line.bits(marks, from: label.lowerBound, to: label.upperBound) == 0 {
      return room.append(line.extracting(label))
    }
    for place in label {
      if line[place] == UInt8(ascii: ".") || line[place] == UInt8(ascii: "\\") {
        room.append(UInt8(ascii: "\\"))
      }
      room.append(line[place])
    }
  }
}
