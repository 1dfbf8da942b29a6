// hot: finds the host in every URL.
internal import Intake

/// Where host and path stand in a URL or in `host:port`.
struct AddressPlaces {
  /// The host: no user, port, brackets or trailing dots; empty when there is none.
  var host = 0..<0
  /// The path with the query; empty when there is none.
  var path = 0..<0

  /// Finds them between two places of a line.
  @inline(always)
  init(in line: Span<UInt8>, from start: Int, to end: Int) {
    var marks = AddressMarks(in: line, from: start, to: end)
    var hostStart = marks.stepOverScheme()
    var colon: Int?
    var colons = 0
    var place = marks.next()
    while place < end {
      let byte = line[place]
      if byte == UInt8(ascii: ":") {
        colons += 1
        // A second colon: an IPv6 address without brackets, and so without a port.
        colon = colons == 1 ? place : nil
      } else if byte == UInt8(ascii: "@") {
        hostStart = place + 1
        colon = nil
        colons = 0
      } else if byte == UInt8(ascii: "[") {
        colon = nil
        marks.skip(to: AddressPlaces.closing(in: line, from: place, to: end))
      } else {
        break
      }
      place = marks.next()
    }
    path = place..<end
    var hostEnd = colon ?? place
    guard hostStart < hostEnd else {
      host = hostStart..<hostStart
      return
    }
    if line[hostStart] == UInt8(ascii: "[") {
      hostStart += 1
      if line[hostEnd - 1] == UInt8(ascii: "]") { hostEnd -= 1 }
    }
    while hostEnd > hostStart, line[hostEnd - 1] == UInt8(ascii: ".") { hostEnd -= 1 }
    host = hostStart..<max(hostStart, hostEnd)
  }

  /// The same places in a buffer in which the address stands further behind.
  func moved(by distance: Int) -> AddressPlaces {
    var moved = self
    moved.host = host.lowerBound + distance..<host.upperBound + distance
    moved.path = path.lowerBound + distance..<path.upperBound + distance
    return moved
  }

  private static func closing(in line: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var place = start
    while place < end, line[place] != UInt8(ascii: "]") { place += 1 }
    return min(end, place + 1)
  }
}

/// The bytes that part an address (`#`, `/`, `:`, `?`, `@` and `[`), one after the other.
private struct AddressMarks: ~Escapable {
  /// Scheme and host of most addresses are within so many bytes.
  private static let width = 32

  private let line: Span<UInt8>
  private let end: Int
  private var window: Int
  private var marks: UInt64

  @_lifetime(copy line)
  @inline(always)
  init(in line: Span<UInt8>, from start: Int, to end: Int) {
    self.line = line
    self.end = end
    window = start
    marks = line.bits(.addressMarks, from: start, to: end, window: AddressMarks.width)
  }

  /// Steps over `scheme://`: the place behind it, or where the address begins when it has none.
  @_lifetime(self: copy self)
  @inline(always)
  mutating func stepOverScheme() -> Int {
    let start = window
    if marks == 0 { findMarks() }
    guard marks != 0 else { return start }
    let first = window + marks.trailingZeroBitCount
    guard line[first] == UInt8(ascii: ":"), first + 2 < end, line.has("://", at: first),
      !line.hasDot(from: start, to: first)
    else { return start }
    skip(to: first + 3)
    return first + 3
  }

  /// Takes the next mark; the address' end when there is none.
  @_lifetime(self: copy self)
  @inline(always)
  mutating func next() -> Int {
    if marks == 0 { findMarks() }
    guard marks != 0 else { return end }
    let place = window + marks.trailingZeroBitCount
    marks &= marks &- 1
    return place
  }

  /// Goes on to the next window that has a mark, if there is one.
  @_lifetime(self: copy self)
  private mutating func findMarks() {
    while marks == 0, window + AddressMarks.width < end {
      window += AddressMarks.width
      marks = line.bits(.addressMarks, from: window, to: end, window: AddressMarks.width)
    }
  }

  /// Goes on behind a place that is not before the marks that were taken.
  @_lifetime(self: copy self)
  @inline(always)
  mutating func skip(to place: Int) {
    if place - window < AddressMarks.width {
      marks &= UInt64.max << UInt64(truncatingIfNeeded: place - window)
    } else {
      window = place
      marks = line.bits(.addressMarks, from: place, to: end, window: AddressMarks.width)
    }
  }
}

extension Span<UInt8> {
  /// True when a dot stands between two places.
  fileprivate func hasDot(from start: Int, to end: Int) -> Bool {
    bits(.byte(UInt8(ascii: ".")), from: start, to: end, window: 32) != 0
      || end - start > 32 && contains(".", from: start + 32, to: end)
  }
}
