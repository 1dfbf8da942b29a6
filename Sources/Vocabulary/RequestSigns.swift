/// What the lines of a fact tell of its requests: whether somebody opened a page, or a page or
/// program asked by itself.
///
/// Signs add up in any order, as facts do. Requests that tell nothing are in none of the counts.
public struct RequestSigns: Hashable, Sendable {
  /// Requests that were answered with a page, and that no other site's page asked for.
  public var pages = 0
  /// Requests that another site's page made for what shows nothing by itself, such as a script.
  public var embedded = 0
  /// Requests for what is no page, by its media type or name.
  public var parts = 0
  /// Requests of programs that work by themselves, such as updaters.
  public var programs = 0
  /// Bit N is set when a request was made in second N of the fact's minute.
  public var seconds: UInt64 = 0
  /// The millisecond of the minute in which the first request was made; `nil` when nothing tells.
  public var first: Int32?
  /// Stands for the device in ``Burst``; 0 when nothing tells.
  public var device: Int64 = 0

  /// Makes signs of nothing.
  public init() {}

  /// Adds the signs of other requests of the same fact.
  public mutating func add(_ other: RequestSigns) {
    pages = RequestSigns.sum(pages, other.pages)
    embedded = RequestSigns.sum(embedded, other.embedded)
    parts = RequestSigns.sum(parts, other.parts)
    programs = RequestSigns.sum(programs, other.programs)
    seconds |= other.seconds
    first = first.map { min($0, other.first ?? $0) } ?? other.first
    // One address has one number; the larger stands where it was written in two ways.
    device = max(device, other.device)
  }

  private static func sum(_ one: Int, _ other: Int) -> Int {
    let (sum, isOverflow) = one.addingReportingOverflow(other)
    return isOverflow ? Int.max : sum
  }
}
