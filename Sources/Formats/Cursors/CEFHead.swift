// hot: the front of every line of ArcSight's Common Event Format.

/// The front of a line in ArcSight's Common Event Format:
/// `CEF:0|vendor|product|version|signature|name|severity|`, behind whatever syslog wrote.
struct CEFHead {
  /// Where `CEF:` begins.
  var start = 0
  /// Who makes the device.
  var vendor = 0..<0
  /// The device.
  var product = 0..<0
  /// The device's version.
  var version = 0..<0
  /// The number of the kind of event.
  var signature = 0..<0
  /// The event in words.
  var name = 0..<0
  /// How grave it is.
  var severity = 0..<0
  /// Where the pairs of keys and values begin.
  var pairs = 0

  /// Finds the front; `nil` when the line has none, or ends within it.
  init?(_ line: Span<UInt8>) {
    let bar = line.place(.byte(UInt8(ascii: "|")), from: 0)
    // `CEF:0|`, or `CEF: 0|` as FortiOS writes it.
    var digit = bar - 1
    while digit > 0, line[digit] &- UInt8(ascii: "0") < 10 { digit -= 1 }
    if digit > 0, line[digit] == UInt8(ascii: " ") { digit -= 1 }
    guard bar < line.count, digit >= 3, line.has("CEF:", at: digit - 3) else { return nil }
    start = digit - 3
    var place = bar + 1
    guard let vendor = CEFHead.part(of: line, from: &place),
      let product = CEFHead.part(of: line, from: &place),
      let version = CEFHead.part(of: line, from: &place),
      let signature = CEFHead.part(of: line, from: &place),
      let name = CEFHead.part(of: line, from: &place),
      let severity = CEFHead.part(of: line, from: &place)
    else { return nil }
    (self.vendor, self.product, self.version) = (vendor, product, version)
    (self.signature, self.name, self.severity) = (signature, name, severity)
    pairs = place
  }

  /// Takes what stands up to the next `|` that no backslash is before.
  private static func part(of line: Span<UInt8>, from place: inout Int) -> Range<Int>? {
    let start = place
    let (bar, backslash) = (UInt8(ascii: "|"), UInt8(ascii: "\\"))
    while true {
      let end = line.place(.bytes(bar, backslash, bar), from: place)
      guard end < line.count else { return nil }
      place = end + 1
      if line[end] == bar { return start..<end }
      place += 1
    }
  }
}
