internal import Intake

extension Record {
  /// How many values of a record are places in a buffer.
  static let rangeCount = 16
  /// How many of them a question can have; the others are kept for no run.
  static let questionRangeCount = 15

  /// One of the values that are places in a buffer, the line first.
  subscript(rangeAt index: Int) -> ByteRange {
    get {
      switch index {
      case 0: line
      case 1: client
      case 2: clientName
      case 3: user
      case 4: method
      case 5: url
      case 6: host
      case 7: path
      case 8: deviceCategory
      case 9: deviceRule
      case 10: userAgent
      case 11: referrer
      case 12: queryType
      case 13: responseCode
      case 14: joinKey
      case 15: contentType
      default: ByteRange()
      }
    }
    set { put(newValue, at: index) }
  }

  private mutating func put(_ newValue: ByteRange, at index: Int) {
    switch index {
    case 0: line = newValue
    case 1: client = newValue
    case 2: clientName = newValue
    case 3: user = newValue
    case 4: method = newValue
    case 5: url = newValue
    case 6: host = newValue
    case 7: path = newValue
    case 8: deviceCategory = newValue
    case 9: deviceRule = newValue
    case 10: userAgent = newValue
    case 11: referrer = newValue
    case 12: queryType = newValue
    case 13: responseCode = newValue
    case 14: joinKey = newValue
    case 15: contentType = newValue
    default: break
    }
  }

  /// The same record with its values in bytes of its own, appended to `bytes`.
  func moved(from buffer: Span<UInt8>, to bytes: inout [UInt8]) -> Record {
    var result = self
    let lineStart = bytes.count
    bytes.append(buffer, places: line.places)
    result.line = ByteRange(lineStart, bytes.count)
    for index in 1..<Record.rangeCount {
      let range = self[rangeAt: index]
      if range.isEmpty {
        result[rangeAt: index] = ByteRange()
      } else if range.places.lowerBound >= line.places.lowerBound,
        range.places.upperBound <= line.places.upperBound
      {
        let start = lineStart + range.places.lowerBound - line.places.lowerBound
        result[rangeAt: index] = ByteRange(start, start + range.places.count)
      } else {
        let start = bytes.count
        bytes.append(buffer, places: range.places)
        result[rangeAt: index] = ByteRange(start, bytes.count)
      }
    }
    return result
  }
}

extension [UInt8] {
  /// Appends the bytes at some places of a buffer.
  mutating func append(_ buffer: Span<UInt8>, places: Range<Int>) {
    unsafe buffer.extracting(places).withUnsafeBufferPointer { memory in
      // why unsafe: the bytes are copied before the call ends.
      unsafe append(contentsOf: memory)
    }
  }
}
