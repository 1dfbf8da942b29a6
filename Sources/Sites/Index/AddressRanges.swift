internal import WebAddress

/// The ranges of addresses of a mapped index.
///
/// The body may be damaged: no number in it leads out of the file or round in circles.
struct AddressRanges: Sendable {
  private let file: MappedFile
  private let start: Int
  private let count: Int

  init(_ file: MappedFile, head: IndexHead) {
    let range = head.ranges[.ranges] ?? 0..<0
    self.file = file
    start = range.lowerBound
    count = range.count / RangeRecord.byteCount
  }

  var isEmpty: Bool { count == 0 }

  /// Calls `each` with every range that holds an address, the narrowest first.
  func eachRange(of host: Span<UInt8>, _ each: (RangeRecord) -> Void) {
    guard !isEmpty, let address = AddressNumber(host) else { return }
    // Ranges never cross, so all that hold the address lie around the last that begins before it.
    var next = lastRecord(notBehind: address)
    while let number = next {
      let record = record(number)
      if record.range.contains(address) { each(record) }
      next = record.parent.flatMap { $0 < number ? $0 : nil }
    }
  }

  private func lastRecord(notBehind address: AddressNumber) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if address < record(middle).range.first { high = middle } else { low = middle + 1 }
    }
    return low == 0 ? nil : low - 1
  }

  private func record(_ number: Int) -> RangeRecord {
    let place = start + number * RangeRecord.byteCount
    return RangeRecord(
      file.number(at: place), file.number(at: place + 8), file.number(at: place + 16))
  }
}
