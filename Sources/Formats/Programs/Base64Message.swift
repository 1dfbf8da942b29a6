// hot: the answer of every line of AdGuard Home.
internal import Intake

/// A DNS message that a line holds in base64 (RFC 1035 section 4, RFC 4648 section 4).
struct Base64Message {
  /// How many bytes a message has before its question.
  private static let headLength = 12
  /// How many bytes a name may have (RFC 1035 section 2.3.4).
  private static let nameLimit = 255

  /// Where the digits stand.
  private let places: Range<Int>

  /// The message whose digits stand at some places of a line.
  init(_ places: Range<Int>) { self.places = places }

  /// The response code, 0 to 15; `nil` when there is none.
  func code(in line: Span<UInt8>) -> UInt8? { byte(at: 3, in: line).map { $0 & 15 } }

  /// Appends the name that is asked for to what the room assembles: the place behind it in the
  /// message; `nil` when it is no name.
  func appendName(in line: Span<UInt8>, to scratch: inout LineScratch) -> Int? {
    guard byte(at: 4, in: line) == 0, let questions = byte(at: 5, in: line), questions > 0 else {
      return nil
    }
    var place = Base64Message.headLength
    while let length = byte(at: place, in: line), length < 64 {
      place += 1
      if length == 0 { return place }
      let end = place + Int(length)
      guard end < Base64Message.headLength + Base64Message.nameLimit else { return nil }
      if place > Base64Message.headLength + 1 { scratch.room.append(UInt8(ascii: ".")) }
      while place < end {
        // A dot inside a label would make another name of it.
        guard let letter = byte(at: place, in: line), letter != UInt8(ascii: ".") else {
          return nil
        }
        scratch.room.append(letter)
        place += 1
      }
    }
    return nil
  }

  /// The number of 16 bits at a place of the message; `nil` behind its end.
  func number(at place: Int, in line: Span<UInt8>) -> UInt16? {
    guard let high = byte(at: place, in: line), let low = byte(at: place + 1, in: line) else {
      return nil
    }
    return UInt16(high) << 8 | UInt16(low)
  }

  /// A byte of the message; `nil` behind its end, and when the digits are none.
  private func byte(at place: Int, in line: Span<UInt8>) -> UInt8? {
    // Three bytes are four digits of six bits each.
    let first = places.lowerBound + place / 3 * 4 + place % 3
    guard let high = digit(at: first, in: line), let low = digit(at: first + 1, in: line) else {
      return nil
    }
    let shift = UInt8(2 * (place % 3 + 1))
    return high << shift | low >> (6 - shift)
  }

  private func digit(at place: Int, in line: Span<UInt8>) -> UInt8? {
    guard place < places.upperBound else { return nil }
    let byte = line[place]
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): return 62
    case UInt8(ascii: "/"): return 63
    default: return nil
    }
  }
}
