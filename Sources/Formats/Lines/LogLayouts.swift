internal import Intake

/// The layouts of one log, each with the place from which on it holds.
///
/// They are found before the log is read, so that its chunks can be read in any order.
public struct LogLayouts: Sendable {
  /// One layout, and the offset in the log, in uncompressed bytes, of the first line that it is of.
  struct Place: Sendable {
    var start: Int64
    var layout: LineLayout
  }

  /// The layouts in the order of the log.
  private(set) var places: [Place] = []

  /// Makes the layouts of a log that has none.
  public init() {}

  /// The layouts of lines that are all explained by what stands elsewhere.
  public init(of layout: LineLayout) { places = [Place(start: 0, layout: layout)] }

  /// The layout that the last directive made; `nil` before the first.
  public var last: LineLayout? { places.last?.layout }

  /// The layout of the lines at an offset; `nil` before the first directive.
  public func layout(at offset: Int64) -> LineLayout? {
    place(at: offset).map { places[$0].layout }
  }

  /// The layout of the line at an offset, and the offsets of all lines that it is of.
  func memo(at offset: Int64) -> LayoutMemo {
    guard let place = place(at: offset) else {
      return LayoutMemo(lines: Int64.min..<(places.first?.start ?? .max), layout: nil)
    }
    let end = place + 1 < places.count ? places[place + 1].start : Int64.max
    return LayoutMemo(lines: places[place].start..<end, layout: places[place].layout)
  }

  /// Adds a layout that holds from an offset on; offsets only grow.
  mutating func add(_ layout: LineLayout, from start: Int64) {
    if let last = places.last, last.start == start { places.removeLast() }
    places.append(Place(start: start, layout: layout))
  }

  private func place(at offset: Int64) -> Int? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  /// Adds what the directives among the lines of a chunk say; chunks come in the log's order.
  mutating func add<F: LayoutFormat>(
    directivesIn lines: Span<UInt8>, at chunkOffset: Int64, of _: F.Type
  ) {
    var start = 0
    while start < lines.count {
      let newline = lines.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? lines.count
      var end = newline
      if end > start, lines[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      let line = lines.extracting(start..<end)
      // Exports that were joined repeat their header line.
      if last?.isMade(by: line) != true, F.isDirective(line),
        let layout = F.layout(of: line, behind: last)
      {
        add(layout, from: chunkOffset + Int64(min(newline + 1, lines.count)))
      }
      start = newline + 1
    }
  }
}
