import Archive
import Foundation
import Intake
import Store
import TestSupport
import Vocabulary

/// A data folder with its store, and runs over it as the nightly job makes them.
struct Desk {
  static let day = Day(year: 2026, month: 3, day: 16)

  let folder: TemporaryFolder
  let store: Store
  var path: String { folder.path }

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(folder: folder.path)
  }

  func writer() throws -> ArchiveWriter {
    ArchiveWriter(dataFolder: path, committed: try store.archiveFiles())
  }

  func recover() throws -> ArchiveRecovery {
    try ArchiveRecovery.recover(store, dataFolder: path)
  }

  /// Appends lines and commits them in archive and store.
  func keep(_ text: String, of source: String = "proxy", on day: Day = day) throws {
    let writer = try writer()
    try writer.append(text, of: source, on: day)
    try keep(try writer.commit())
  }

  func keep(_ files: [ArchiveFileState]) throws {
    try store.commitReading { (writer) throws(StoreFault) in
      for file in files { try writer.set(archiveFile: file) }
    }
  }

  /// The lines that the archive gives, and the faults that it tells.
  func read(
    _ source: String = "proxy", on day: Day = day, chunkSize: Int = 4096
  ) throws -> (text: String, faults: [ArchiveFault]) {
    var bytes: [UInt8] = []
    let faults = try Archive.eachChunk(
      of: source, on: day, from: store, in: path, using: ChunkBuffer(chunkSize: chunkSize)
    ) { buffer in
      let lines = buffer.lines
      for place in lines.indices { bytes.append(lines[place]) }
      return true
    }
    return (String(decoding: bytes, as: UTF8.self), faults)
  }

  /// The bytes of a file of the data folder.
  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path + "/" + name)))
  }

  /// Every file of the archive with its bytes.
  func archive() throws -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    for place in Archive.files(in: path) { result[place.path] = try bytes(place.path) }
    return result
  }

  /// The rights of a file or folder.
  func rights(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path + "/" + name)[.posixPermissions] as? Int
  }
}

extension ArchiveWriter {
  func append(
    _ text: String, of source: String = "proxy", on day: Day = Desk.day, turn: Int = 0
  ) throws {
    let bytes = Array(text.utf8)
    let lines = bytes.count { $0 == UInt8(ascii: "\n") }
    let member = ArchiveCompressor.member(of: bytes.span)
    try append(member: member, lines: lines, source: source, day: day, turn: turn)
  }
}
