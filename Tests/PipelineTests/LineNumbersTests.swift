import Intake
import TestSupport
import Testing

@testable import Pipeline

struct LineNumbersTests {
  /// Long lines are in the buffer only where the chunk is longer.
  @Test(arguments: [(1024, 3), (5000, 3), (1_000_000, 0)])
  func `lines are counted through chunks, empty and long ones too`(
    chunkSize: Int, longOnes: Int
  ) throws {
    let long = String(repeating: "x", count: 3 * ChunkBuffer.lineLimit)
    let text = "l1\n\nl3\n" + long + "\nl5\n" + long + "\n" + long + "\nl8\n\nl10\n"
    let folder = try TemporaryFolder()
    let file = try PlainFile(path: folder.write(text, to: "log"))
    let size = Int64(text.utf8.count)
    let buffer = ChunkBuffer(chunkSize: chunkSize)
    var (before, notInBuffer) = (0, 0)
    var named: [String] = []
    for start in stride(from: 0, to: size, by: chunkSize) {
      let end = min(size, start + Int64(chunkSize))
      try file.readLines(beginningIn: start..<end, from: 0, to: size, into: buffer)
      var numbers = LineNumbers(before: before, longLines: buffer.longLines)
      for (place, line) in lines(of: buffer) where line.hasPrefix("l") {
        #expect(line == "l\(numbers.number(at: place, in: buffer))")
        named.append(line)
      }
      before = numbers.all(in: buffer)
      notInBuffer += buffer.longLines.count
    }
    #expect(named == ["l1", "l3", "l5", "l8", "l10"])
    #expect(before == 10 && notInBuffer == longOnes)
  }

  /// The lines of a chunk, with the places where they begin.
  private func lines(of buffer: ChunkBuffer) -> [(place: Int, text: String)] {
    var found: [(place: Int, text: String)] = []
    var (start, text) = (0, "")
    let bytes = buffer.lines
    for place in bytes.indices {
      if bytes[place] == UInt8(ascii: "\n") {
        found.append((start, text))
        (start, text) = (place + 1, "")
      } else {
        text.append(Character(UnicodeScalar(bytes[place])))
      }
    }
    return found
  }
}
