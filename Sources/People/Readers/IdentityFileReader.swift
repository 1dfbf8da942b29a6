internal import Vocabulary

/// Reads one log of leases or sign-ins, piece by piece.
///
/// However the file is cut into pieces, it says the same.
public struct IdentityFileReader: Sendable {
  /// The longest line; what is longer is no line of these formats.
  private static let longestLine = 65_536
  /// The largest export that is read, since it is read as a whole: 256 MiB.
  private static let largestExport = 268_435_456

  private let format: IdentityFormat
  private let context: IdentityContext
  private let mark: [UInt8]
  private var lines: (any IdentityLines)?
  /// The start of a line whose end has not come yet; for an export everything so far.
  private var rest: [UInt8] = []
  private var isTooLong = false
  /// What the file says, so far.
  public private(set) var reading = IdentityReading()

  /// Prepares to read a file.
  public init(format: IdentityFormat, context: IdentityContext) {
    self.format = format
    self.context = context
    mark = format.mark
    lines = format.lines(context)
  }

  /// Reads the next piece.
  public mutating func read(_ piece: [UInt8]) {
    guard lines != nil else {
      if rest.count + piece.count > IdentityFileReader.largestExport {
        isTooLong = true
      } else {
        rest += piece
      }
      return
    }
    var start = 0
    while let end = piece[start...].firstIndex(of: 0x0A) {
      add(piece[start..<end])
      endLine()
      start = end + 1
    }
    add(piece[start...])
  }

  /// Reads what is left when the file has ended.
  public mutating func finish() {
    guard lines != nil else { return readExport() }
    if !rest.isEmpty || isTooLong { endLine() }
    do throws(IdentityFault) {
      try lines?.finish(into: &reading)
    } catch {
      reading.refuse(error)
    }
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    if rest.count + bytes.count > IdentityFileReader.longestLine {
      isTooLong = true
      rest = []
    } else if !isTooLong {
      rest += bytes
    }
  }

  private mutating func endLine() {
    defer {
      rest.removeAll(keepingCapacity: true)
      isTooLong = false
    }
    if isTooLong {
      reading.lines += 1
      return reading.refuse(.tooLong)
    }
    if rest.last == 0x0D { rest.removeLast() }
    if !rest.isEmpty { reading.lines += 1 }
    guard mark.isEmpty || IdentityFileReader.holds(rest, mark) else { return }
    let line = String(decoding: rest, as: UTF8.self)
    do throws(IdentityFault) {
      try lines?.read(line[...], into: &reading)
    } catch {
      reading.refuse(error)
    }
  }

  private mutating func readExport() {
    defer { rest = [] }
    if isTooLong { return reading.refuse(.tooLong) }
    do throws(Complaint) {
      let rows = try CSVRows(bytes: rest, file: "").rows
      if format == .csv {
        IdentityCSV.read(rows, context: context, into: &reading)
      } else {
        var events = WindowsSecurityEvents(context: context)
        events.read(rows, into: &reading)
      }
    } catch {
      reading.refuse(.unclosed)
    }
  }

  private static func holds(_ line: [UInt8], _ mark: [UInt8]) -> Bool {
    guard line.count >= mark.count else { return false }
    for start in 0...line.count - mark.count
    where line[start] == mark[0] && line[start..<start + mark.count].elementsEqual(mark) {
      return true
    }
    return false
  }
}
