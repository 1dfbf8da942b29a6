import Foundation
import Intake
import TestSupport
import Testing
import Vocabulary

@testable import Formats

/// The cursor beside Foundation's reader.
struct JSONCursorTests {
  @Test(arguments: [UInt64(3), 20_261_126])
  func `random objects are read as Foundation reads them`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<400 {
      let text = JSONCursorTests.object(depth: 3, using: &random)
      let expected = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary
      let found = try JSONCursorTests.read(Array(text.utf8)) as NSDictionary
      #expect(found == expected, "seed \(seed): \(text)")
    }
  }

  @Test func `an object that is cut anywhere is refused`() throws {
    let text = #"{"a":{"b":[1,{"c":"}"}],"d":"x\"y"},"e":true,"f":-1.5e3,"g":"é","h":null}"#
    let bytes = Array(text.utf8)
    #expect(throws: Never.self) { try JSONCursorTests.read(bytes) }
    for length in 0..<bytes.count {
      #expect(throws: LineFault.self, "\(length)") {
        try JSONCursorTests.read(Array(bytes.prefix(length)))
      }
      // What is inside a skipped value ends where it should all the same.
      #expect(throws: LineFault.self, "\(length)") {
        try JSONCursorTests.keys(of: Array(bytes.prefix(length)))
      }
    }
    #expect(try JSONCursorTests.keys(of: bytes) == ["a", "e", "f", "g", "h"])
  }

  @Test(arguments: [
    "", "x", "[]", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\":1 \"b\":2}", "{\"a\":1}}", "{\"a\":1} x",
    "{\"a\":tru}", "{a:1}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12g4\"}", "{\"a\":[1}", "{\"a\":'b'}",
  ])
  func `what is no object is refused`(text: String) {
    #expect(throws: LineFault.self) { try JSONCursorTests.read(Array(text.utf8)) }
  }

  @Test func `nothing lies deeper than the limit`() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array(
        (String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth))
          .utf8)
    }
    for read in [JSONCursorTests.read, { try JSONCursorTests.keys(of: $0) }] as [Reader] {
      #expect(throws: Never.self) { try read(nested(JSONCursor.depthLimit)) }
      #expect(throws: LineFault.self) { try read(nested(JSONCursor.depthLimit + 1)) }
    }
  }

  @Test func `half a pair of a character stands for a replacement`() throws {
    let found = try JSONCursorTests.read(Array(#"{"a":"\ud83d\ude00 \ud83d \ude00x"}"#.utf8))
    #expect(found["a"] as? String == "😀 \u{FFFD} \u{FFFD}x")
  }

  private typealias Reader = ([UInt8]) throws -> Any

  /// The keys of the outermost object, whose values are skipped.
  private static func keys(of bytes: [UInt8]) throws -> [String] {
    let line = bytes.span
    var cursor = JSONCursor(line)
    var keys: [String] = []
    try cursor.enterObject()
    while let key = try cursor.takeKey() {
      keys.append(String(decoding: bytes[key], as: UTF8.self))
      _ = try cursor.takeValue()
    }
    try cursor.finish()
    return keys
  }

  /// The whole object.
  private static func read(_ bytes: [UInt8]) throws -> [String: Any] {
    let buffer = ChunkBuffer(chunkSize: 65_536)
    var scratch = LineScratch(buffer: buffer)
    var cursor = JSONCursor(bytes.span)
    let object = try members(&cursor, bytes, &scratch, buffer)
    try cursor.finish()
    return object
  }

  private static func members(
    _ cursor: inout JSONCursor, _ bytes: [UInt8], _ scratch: inout LineScratch,
    _ buffer: ChunkBuffer
  ) throws -> [String: Any] {
    try cursor.enterObject()
    var object: [String: Any] = [:]
    while let key = try cursor.takeKey() {
      let name = String(decoding: bytes[key], as: UTF8.self)
      object[name] = try value(&cursor, bytes, &scratch, buffer)
    }
    return object
  }

  private static func value(
    _ cursor: inout JSONCursor, _ bytes: [UInt8], _ scratch: inout LineScratch,
    _ buffer: ChunkBuffer
  ) throws -> Any {
    if cursor.kind == .object { return try members(&cursor, bytes, &scratch, buffer) }
    if cursor.kind == .array {
      try cursor.enterArray()
      var elements: [Any] = []
      while try cursor.takeElement() {
        elements.append(try value(&cursor, bytes, &scratch, buffer))
      }
      return elements
    }
    let found = try cursor.takeValue()
    switch found.kind {
    case .yes: return true
    case .no: return false
    case .null: return NSNull()
    case .number: return Double(String(decoding: bytes[found.places], as: UTF8.self)) ?? .nan
    default:
      let range = try scratch.range(of: found, in: bytes.span, base: 0)
      let text = range.places.map { found.hasEscapes ? buffer.bytes[$0] : bytes[$0] }
      return String(decoding: text, as: UTF8.self)
    }
  }

  /// A random object as a text.
  private static func object(depth: Int, using random: inout SeededRandom) -> String {
    let members = (0..<Int.random(in: 0...4, using: &random)).map { number in
      "\"k\(number)\"" + space(&random) + ":" + space(&random)
        + value(depth: depth, using: &random)
    }
    return "{" + space(&random) + members.joined(separator: space(&random) + ",") + "}"
  }

  private static func value(depth: Int, using random: inout SeededRandom) -> String {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &random) {
    case 0: return ["true", "false", "null"].randomElement(using: &random) ?? "null"
    case 1: return "\(Int.random(in: -1_000_000...1_000_000, using: &random))"
    case 2: return "\(Int.random(in: 0...9, using: &random)).25e1"
    case 6: return object(depth: depth - 1, using: &random)
    case 7:
      let elements = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        value(depth: depth - 1, using: &random)
      }
      return "[" + elements.joined(separator: "," + space(&random)) + "]"
    default:
      let pieces = [
        "a", "b c", "é", "😀", "{", "}", "[", "]", ",", ":", #"\""#, #"\\"#, #"\/"#, #"\n"#,
        #"\u00e9"#, #"\ud83d\ude00"#, #"\u20AC"#, #"\t"#, "a long piece of more than sixteen bytes",
      ]
      let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      return "\"" + text.joined() + "\""
    }
  }

  private static func space(_ random: inout SeededRandom) -> String {
    ["", "", " ", "\t "].randomElement(using: &random) ?? ""
  }
}
