/// The bytes of a file in their order: inflated where the file is compressed, and a line for each
/// message where it holds counted ones.
public final class FileStream {
  /// How the bytes are had.
  private enum Layer {
    case plain(PlainFile)
    case gzip(GzipStream)
    case frames(OctetFrames)
  }

  private let layer: Layer
  private var place: Int64 = 0

  /// Begins at a file's beginning.
  public init(of file: PlainFile, isCompressed: Bool) throws(IntakeFault) {
    layer = isCompressed ? .gzip(try GzipStream(file: file)) : .plain(file)
  }

  /// Begins to take the frames of a stream apart.
  init(framesOf stream: FileStream) { layer = .frames(OctetFrames(stream)) }

  /// Reads into `memory`; fewer bytes than fit only at the end, or before damage.
  func read(into memory: UnsafeMutableRawBufferPointer) throws(IntakeFault) -> Int {
    switch layer {
    case .gzip(let stream): return try unsafe stream.read(into: memory)
    case .frames(let frames): return try unsafe frames.read(into: memory)
    case .plain(let file):
      let got = try unsafe file.read(into: memory, from: place)
      place += Int64(got)
      return got
    }
  }

  /// The next bytes; fewer only at the end, or before damage.
  public func bytes(count: Int) throws(IntakeFault) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: count)
    let got = try fill(&result, from: 0)
    result.removeLast(count - got)
    return result
  }

  /// Reads into an array from a place on, to its end.
  ///
  /// - Returns: how many bytes were read; fewer than fit only at the end, or before damage.
  func fill(_ bytes: inout [UInt8], from start: Int) throws(IntakeFault) -> Int {
    var failure: IntakeFault?
    let got = unsafe bytes.withUnsafeMutableBytes { memory in
      do throws(IntakeFault) {
        return try unsafe read(into: UnsafeMutableRawBufferPointer(rebasing: memory[start...]))
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    return got
  }
}
