internal import Vocabulary

/// A moment as it stands in a file that people may read: after RFC 3339.
struct KeptMoment: Hashable, Codable {
  var instant: Instant

  init(_ instant: Instant) { self.instant = instant }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let instant = RFC3339.instant(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no moment")
    }
    self.instant = instant
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(RFC3339.text(of: instant))
  }
}
