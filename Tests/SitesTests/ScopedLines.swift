@testable import Sites

/// A list syntax of the tests, in which every kind of entry can be written.
///
///     example.org      the name and below      192.0.2.0/24     a range of addresses
///     =example.org     the name alone          ~words           an expression
///     >example.org     below the name
struct ScopedLines: ListReader {
  static let syntax = ListSyntax("scoped", "for the tests", ScopedLines.self)

  static func countOfFittingLines(in sample: [[UInt8]]) -> Int { 0 }

  mutating func read(_ line: Span<UInt8>, of file: ListFile, into entries: inout EntryReader) {
    let rest = line.extracting(1..<line.count)
    switch line[0] {
    case UInt8(ascii: "="): entries.addName(rest, scope: .nameOnly, rangesArePaths: false)
    case UInt8(ascii: ">"): entries.addName(rest, scope: .belowOnly, rangesArePaths: false)
    case UInt8(ascii: "~"): entries.addExpression(rest)
    default: entries.addName(line, rangesArePaths: false)
    }
  }
}
