public import Intake
public import Store

/// Reads one file of the archive, as far as it is committed, into chunks of whole lines.
public final class ArchiveReader {
  private let path: String
  private let file: ArchiveFileState
  private let length: Int64
  private let cutter: StreamCutter

  /// Opens an archive file that the store knows.
  public init(file: ArchiveFileState, dataFolder: String) throws(ArchiveFault) {
    path = dataFolder + "/" + file.path
    self.file = file
    guard ArchivePlace(path: file.path) != nil else { throw .notOurs(path: path) }
    guard let length = ArchiveFolder.size(ofPath: path) else {
      throw .tooShort(path: path, length: 0, committed: file.length)
    }
    self.length = length
    do throws(IntakeFault) {
      cutter = StreamCutter(
        .file(try FileStream(of: try PlainFile(path: path), isCompressed: true)))
    } catch {
      throw ArchiveReader.fault(error, path: path)
    }
  }

  /// Fills `buffer` with the next whole lines, byte for byte as they were read.
  ///
  /// - Returns: false at the end, when the buffer holds nothing.
  /// - Throws: ``ArchiveFault/damaged(path:offset:)`` or
  ///   ``ArchiveFault/tooShort(path:length:committed:)`` once everything before it was given.
  public func fill(_ buffer: ChunkBuffer) throws(ArchiveFault) -> Bool {
    if cutter.fill(buffer) { return true }
    if length < file.length {
      throw .tooShort(path: path, length: length, committed: file.length)
    }
    guard let fault = cutter.fault else { return false }
    // What stands behind the committed length is another run's unfinished work.
    if case .damaged(_, let offset) = fault, offset >= file.length { return false }
    throw ArchiveReader.fault(fault, path: path)
  }

  private static func fault(_ fault: IntakeFault, path: String) -> ArchiveFault {
    switch fault {
    case .system(_, _, let words): .system(path: path, words: words)
    case .notAFile: .notOurs(path: path)
    case .damaged(_, let offset): .damaged(path: path, offset: offset)
    }
  }
}
