// hot: names and times of DNS logs.
internal import Intake
internal import Vocabulary

extension LineScratch {
  /// Where a name resolves, without the dots at its end; empty for the root.
  mutating func name(_ value: WrittenValue, in line: Span<UInt8>, base: Int) -> ByteRange {
    var value = value
    while !value.isEmpty, line[value.places.upperBound - 1] == UInt8(ascii: ".") {
      value.places = value.places.lowerBound..<value.places.upperBound - 1
    }
    return value.isEmpty ? ByteRange() : range(of: value, in: line, base: base)
  }

  /// The moment, in milliseconds since 1970, of a time of ISO 8601 that is UTC when it says no zone.
  mutating func utcMoment(of places: Range<Int>, in line: Span<UInt8>) throws(LineFault) -> Int64 {
    guard !places.isEmpty else { throw LineFault(.fieldMissing, at: places.lowerBound) }
    guard let reading = line.isoReading(at: places, memo: &lastStamp) else {
      throw LineFault(.notATime, at: places.lowerBound)
    }
    return reading.localMilliseconds - (reading.offset ?? 0)
  }
}
