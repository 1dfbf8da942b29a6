internal import WebAddress

extension Span<UInt8> {
  /// A part of the bytes as text: UTF-8, or else Latin-1.
  func text(_ places: Range<Int>) -> String {
    let part = extracting(places)
    return unsafe part.withUnsafeBufferPointer { bytes in unsafe PercentDecoding.text(of: bytes) }
  }
}
