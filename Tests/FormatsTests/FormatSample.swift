import CivilTime
import Formats
import Foundation
import Intake
import TestSupport
import Vocabulary

/// The records of a log as JSON lines, read in chunks through one format.
struct FormatSample {
  /// The JSON lines in the order of the log.
  private(set) var lines: [String] = []
  /// What became of the lines.
  private(set) var counts = LineCounts()
  /// Where lines stand that could not be read.
  private(set) var refused: [RefusedLine] = []
  /// What is wrong with the records' ranges; empty when nothing is.
  private(set) var faults: [String] = []
  /// The media types that the records hold, in the order in which they were read.
  private(set) var contentTypes: [String] = []
  private var visits: [(offset: Int64, json: String)] = []
  /// The offset of each newline, ascending.
  private let newlines: [Int]

  /// Reads a log from a file, in chunks of `chunkSize` bytes.
  init(
    of bytes: [UInt8], format: Format, context: SourceContext, chunkSize: Int = 4096
  ) throws {
    newlines = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    let folder = try TemporaryFolder()
    let file = try PlainFile(path: folder.write(bytes, to: "log"))
    let buffer = ChunkBuffer(chunkSize: chunkSize)
    let context = try FormatSample.lookedThrough(context, bytes, format: format)
    var chain = FoldChain()
    let size = Int64(bytes.count)
    var start: Int64 = 0
    while start < size {
      let end = min(size, start + Int64(buffer.chunkSize))
      try file.readLines(beginningIn: start..<end, from: 0, to: size, into: buffer)
      add(chain.take(read(buffer, format: format, context: context)))
      start = end
    }
    add(chain.finish())
    counts.stand(chain.standing)
    visits.sort { $0.offset < $1.offset }
    lines = visits.map(\.json)
  }

  /// Reads a text.
  init(of text: String, format name: String, context: SourceContext) throws {
    guard let format = FormatTable.format(named: name) else {
      throw Complaint(what: "there is no format \(name)", mend: "name one of the table")
    }
    try self.init(of: Array(text.utf8), format: format, context: context)
  }

  /// The context with what the log's directives say.
  private static func lookedThrough(
    _ context: SourceContext, _ bytes: [UInt8], format: Format
  ) throws -> SourceContext {
    guard format.hasLayouts, !bytes.isEmpty else { return context }
    let folder = try TemporaryFolder()
    let file = try PlainFile(path: folder.write(bytes, to: "log"))
    let buffer = ChunkBuffer(chunkSize: bytes.count)
    let size = Int64(bytes.count)
    try file.readLines(beginningIn: 0..<size, from: 0, to: size, into: buffer)
    var layouts = LogLayouts()
    format.addLayouts(in: buffer, to: &layouts)
    return context.with(layouts: layouts)
  }

  /// The records as dictionaries.
  var values: [[String: Any]] {
    get throws {
      try lines.map {
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
      }
    }
  }

  private mutating func read(
    _ buffer: ChunkBuffer, format: Format, context: SourceContext
  ) -> ChunkFold {
    var scratch = LineScratch(buffer: buffer)
    var batch = RecordBatch()
    var ledger = ChunkLedger()
    var joiner = Joiner()
    var position = 0
    while position < buffer.count {
      batch.removeAll()
      format.read(buffer.lines, &position, context, &scratch, &batch, &ledger)
      for record in batch.records { check(record, in: buffer) }
      joiner.take(batch, bytes: buffer.bytes, chunkOffset: buffer.offset)
      for visit in joiner.visits {
        add(visit, in: buffer.bytes, offset: buffer.offset + Int64(visit.line.start))
      }
    }
    for offset in buffer.longLines {
      ledger.refuse(LineFault(.lineTooLong, at: 0), offset: offset)
    }
    counts.add(ledger.counts)
    refused += ledger.refused
    return joiner.endChunk(bytes: buffer.bytes)
  }

  private mutating func add(_ detached: [DetachedVisit]) {
    for visit in detached {
      add(visit.record, in: visit.bytes.span, offset: visit.lineOffset)
    }
  }

  private mutating func add(_ record: Record, in buffer: Span<UInt8>, offset: Int64) {
    let line = lineNumber(at: Int(offset))
    if !record.contentType.isEmpty {
      let places = record.contentType.places
      contentTypes.append(String(decoding: places.map { buffer[$0] }, as: UTF8.self))
    }
    visits.append((offset, RecordText.json(of: record, in: buffer, line: line)))
  }

  /// The number of the line that begins at an offset: one more than the newlines before it.
  private func lineNumber(at offset: Int) -> Int {
    var (low, high) = (0, newlines.count)
    while low < high {
      let middle = (low + high) / 2
      if newlines[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }

  /// Notes ranges that leave the buffer, or stand in another line than the record's.
  private mutating func check(_ record: Record, in buffer: ChunkBuffer) {
    let ranges = [
      record.line, record.client, record.clientName, record.user, record.method, record.url,
      record.host, record.path, record.deviceCategory, record.deviceRule, record.userAgent,
      record.referrer, record.queryType, record.responseCode, record.contentType,
    ]
    let line = record.line.places
    for (index, range) in ranges.enumerated() where !range.isEmpty {
      let places = range.places
      let isInLine = line.lowerBound <= places.lowerBound && places.upperBound <= line.upperBound
      let isInRoom = places.lowerBound >= buffer.count && places.upperBound <= buffer.bytes.count
      if !isInLine && !isInRoom { faults.append("range \(index) is \(places), line \(line)") }
    }
  }
}
