internal import Intake
internal import Vocabulary

/// Inflates a gzip file into a plain one.
struct Inflation {
  private let stream: GzipStream

  /// Writes the plain file.
  ///
  /// - Throws: ``Complaint`` when the file is cut off, damaged, or larger than `limit` bytes inside.
  static func inflate(_ path: String, to target: String, limit: Int) throws(Complaint) {
    let inflation = try Inflation(path: path)
    var file = try AsideFile(path: target, limit: limit)
    var block = [UInt8](repeating: 0, count: 262_144)
    while true {
      let count = try inflation.read(into: &block)
      if count == 0 { break }
      try file.write(block[..<count])
    }
    try file.sync()
  }

  private init(path: String) throws(Complaint) {
    do throws(IntakeFault) {
      stream = try GzipStream(file: PlainFile(path: path))
    } catch {
      throw error.complaint
    }
  }

  private func read(into block: inout [UInt8]) throws(Complaint) -> Int {
    var failure: IntakeFault?
    let count = unsafe block.withUnsafeMutableBytes { memory in
      do throws(IntakeFault) {
        // why unsafe: the stream fills at most what the array holds.
        return try unsafe stream.read(into: memory)
      } catch {
        failure = error
        return 0
      }
    }
    switch failure {
    case nil: return count
    case .damaged:
      throw Complaint(
        what: "the compressed file is cut off or damaged", mend: "run the update again later")
    case let failure?: throw failure.complaint
    }
  }
}
