internal import Vocabulary

/// Bursts in a worker's temporary file.
enum BurstRun {
  private static let rowLength = 33

  /// Appends bursts to the file: their place in it.
  static func write(_ bursts: [OpenBurst], to file: SpillFile) throws(Complaint) -> Range<Int64> {
    let start = file.count
    var buffer: [UInt8] = []
    buffer.reserveCapacity(bursts.count * rowLength)
    for burst in bursts {
      for word in [
        burst.device, UInt64(bitPattern: burst.start), UInt64(bitPattern: burst.end),
        burst.hosts.marks,
      ] {
        unsafe withUnsafeBytes(of: word.littleEndian) { memory in
          // why unsafe: the bytes are copied before the call ends.
          unsafe buffer.append(contentsOf: memory)
        }
      }
      buffer.append(UInt8(truncatingIfNeeded: burst.source))
    }
    try file.append(buffer)
    return start..<file.count
  }

  /// Reads the bursts at some places of a file, one after the other.
  static func read(
    _ run: Range<Int64>, of file: SpillFile, each: (OpenBurst) throws(Complaint) -> Void
  ) throws(Complaint) {
    var buffer = [UInt8](repeating: 0, count: rowLength * 2048)
    var next = run.lowerBound
    while next < run.upperBound {
      var filled = 0
      let wanted = Int(min(Int64(buffer.count), run.upperBound - next))
      while filled < wanted {
        let got = try file.read(into: &buffer, from: filled, at: next + Int64(filled))
        if got == 0 { return }
        filled += got
      }
      for row in 0..<wanted / rowLength { try each(burst(in: buffer, at: row * rowLength)) }
      next += Int64(wanted)
    }
  }

  private static func burst(in buffer: [UInt8], at place: Int) -> OpenBurst {
    func word(_ number: Int) -> UInt64 {
      (0..<8).reduce(UInt64(0)) { $0 | UInt64(buffer[place + number * 8 + $1]) << UInt64($1 * 8) }
    }
    return OpenBurst(
      device: word(0), start: Int64(bitPattern: word(1)), end: Int64(bitPattern: word(2)),
      hosts: EarlyHosts(marks: word(3)), source: UInt64(buffer[place + 32]))
  }
}
