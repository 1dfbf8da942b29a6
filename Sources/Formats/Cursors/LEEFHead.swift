// hot: the front of every line of IBM's Log Event Extended Format.

/// The front of a line in IBM's Log Event Extended Format, behind whatever syslog wrote:
/// `LEEF:1.0|vendor|product|version|event|`, and in version 2 the separator of the pairs behind it.
struct LEEFHead {
  /// Where `LEEF:` begins.
  var start = 0
  /// Who makes the device.
  var vendor = 0..<0
  /// The number of the kind of event.
  var event = 0..<0
  /// Where the pairs of keys and values begin.
  var pairs = 0

  /// Finds the front; `nil` when the line has none, or ends within it.
  init?(_ line: Span<UInt8>) {
    let bar = line.place(.byte(UInt8(ascii: "|")), from: 0)
    guard bar < line.count, bar >= 8, line.has("LEEF:", at: bar - 8),
      let vendor = LEEFHead.part(of: line, from: bar + 1),
      let product = LEEFHead.part(of: line, from: vendor.upperBound + 1),
      let version = LEEFHead.part(of: line, from: product.upperBound + 1),
      let event = LEEFHead.part(of: line, from: version.upperBound + 1)
    else { return nil }
    start = bar - 8
    (self.vendor, self.event) = (vendor, event)
    pairs = event.upperBound + 1
    if line.has("2", at: bar - 3) {
      guard let separator = LEEFHead.part(of: line, from: pairs) else { return nil }
      pairs = separator.upperBound + 1
    }
  }

  private static func part(of line: Span<UInt8>, from start: Int) -> Range<Int>? {
    let end = line.place(.byte(UInt8(ascii: "|")), from: start)
    return end < line.count ? start..<end : nil
  }
}
