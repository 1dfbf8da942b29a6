import Vocabulary

@testable import Formats

/// A value as a line writes it, and pairs of characters of which the second alone is meant.
struct ValueOracle {
  var raw = ""
  var escapes: [String] = []

  /// The value as it is meant.
  var decoded: String { decoded(raw) }

  func decoded(_ text: some StringProtocol) -> String {
    var result = ""
    var rest = text[...]
    while !rest.isEmpty {
      if escapes.contains(where: rest.hasPrefix) { rest = rest.dropFirst() }
      result += rest.prefix(1)
      rest = rest.dropFirst()
    }
    return result
  }

  /// Sets URL, host and path of a record by its URL, or its host and path.
  static func setAddress(
    url: ValueOracle, hostname: ValueOracle, scheme: String, into reading: inout LineReading
  ) {
    let named = AddressOracle(hostname.raw).host
    reading.texts["host"] = named
    if url.raw.hasPrefix("/") {
      reading.texts["path"] = url.decoded
      reading.texts["url"] = named.isEmpty ? "" : scheme + hostname.raw + url.decoded
    } else if !url.raw.isEmpty {
      let address = AddressOracle(url.raw)
      let front = url.raw.dropLast(address.path.count)
      reading.texts["url"] = url.decoded
      // Nobody can have visited a host with a quotation mark.
      guard url.decoded(front) == front else { return }
      reading.texts["path"] = url.decoded(address.path)
      if named.isEmpty { reading.texts["host"] = address.host }
    }
  }
}
